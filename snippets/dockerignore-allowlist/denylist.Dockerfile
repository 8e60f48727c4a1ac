FROM busybox:1.37
WORKDIR /www
COPY . .
USER 10001:10001
EXPOSE 8080
CMD ["httpd", "-f", "-p", "8080", "-h", "/www/site"]
