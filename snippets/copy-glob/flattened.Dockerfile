FROM scratch
COPY pages/* /site/
