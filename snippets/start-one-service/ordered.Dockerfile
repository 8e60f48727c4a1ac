FROM golang:1.26
WORKDIR /src
# What changes rarely comes first, so that an edit of the code keeps it cached.
COPY go.mod go.sum ./
RUN go mod download
COPY . .
# The compiler's own cache stays with the builder, for the next build.
RUN --mount=type=cache,target=/root/.cache/go-build \
    go build -o /notes .
EXPOSE 8080
CMD ["/notes"]
