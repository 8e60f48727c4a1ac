FROM busybox:1.37
COPY index.html /www/
CMD ["httpd", "-f", "-p", "8080", "-h", "/www"]
