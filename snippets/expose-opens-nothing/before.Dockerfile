FROM busybox:1.37
COPY index.html /www/
USER 10001:10001
# Leaving EXPOSE out does not keep anybody out.
CMD ["httpd", "-f", "-p", "8080", "-h", "/www"]
