FROM busybox:1.37
WORKDIR /www
COPY . .
USER www-data
EXPOSE 8080
CMD ["httpd", "-f", "-p", "8080", "-h", "/www/site"]
