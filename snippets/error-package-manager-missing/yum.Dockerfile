FROM debian:trixie-slim
RUN yum install jq
