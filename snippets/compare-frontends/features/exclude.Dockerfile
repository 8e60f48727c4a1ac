FROM scratch
COPY --exclude=*.md services /services
