FROM scratch
COPY --exclude=*.md src/* /src/
