FROM https://registry.example.com/busybox:1.37
