FROM busybox:1.37
COPY index.html /www/
USER 10001:10001
EXPOSE 80
CMD ["httpd", "-f", "-p", "80", "-h", "/www"]
