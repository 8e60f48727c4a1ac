FROM golang:1.26
WORKDIR /app
COPY . .
RUN apt-get update && apt-get install -y protobuf-compiler
RUN go install google.golang.org/protobuf/cmd/protoc-gen-go
RUN go install google.golang.org/grpc/cmd/protoc-gen-go-grpc
RUN protoc --go_out=. --go_opt=module=example.com/greeter --go-grpc_out=. \
    --go-grpc_opt=module=example.com/greeter greeter.proto
RUN go build -o greeter .
EXPOSE 50051
EXPOSE 8000
CMD ./greeter
