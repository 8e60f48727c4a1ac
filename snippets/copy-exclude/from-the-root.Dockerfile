FROM scratch
COPY --exclude=src/testdata src /src
