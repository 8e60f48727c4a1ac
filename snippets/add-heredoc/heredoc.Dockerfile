FROM busybox:1.37
ADD <<hello.txt /srv/
hello
hello.txt
