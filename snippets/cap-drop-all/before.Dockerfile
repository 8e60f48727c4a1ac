FROM busybox:1.37
CMD ["httpd", "-f", "-p", "8080", "-h", "/bin"]
