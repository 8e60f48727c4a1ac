FROM scratch
COPY pages/**/*.html /site/
