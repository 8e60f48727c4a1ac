FROM gcr.io/distroless/static-debian13:nonroot
RUN apt-get update && apt-get install -y jq
