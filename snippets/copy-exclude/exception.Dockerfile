FROM scratch
COPY --exclude=**/*.md --exclude=!lib/README.md src /src
