FROM busybox:1.37
RUN <<EOF
#!/usr/bin/perl
print 1 + 2 + 3, "\n";
EOF
