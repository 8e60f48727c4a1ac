FROM busybox:1.37-musl
COPY index.html /www/
USER 10001:10001
EXPOSE 8080
CMD ["httpd", "-f", "-p", "127.0.0.1:8080", "-h", "/www"]
