FROM scratch
COPY pages/?bout.html /site/
