FROM busybox:1.37
COPY index.html /www/
EXPOSE 9999
CMD ["httpd", "-f", "-p", "8080", "-h", "/www"]
