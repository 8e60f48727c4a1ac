FROM busybox:1.37
COPY index.html /www/
USER 10001:10001
EXPOSE 9999
CMD ["httpd", "-f", "-p", "8080", "-h", "/www"]
