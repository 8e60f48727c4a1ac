FROM busybox:1.37
RUN mkdir /www && echo Hello > /www/index.html
USER 65532:65532
CMD ["httpd", "-f", "-v", "-p", "8080", "-h", "/www"]
