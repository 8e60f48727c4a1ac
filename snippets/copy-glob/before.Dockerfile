FROM scratch
COPY pages/[id].html /site/
