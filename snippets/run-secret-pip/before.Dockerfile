FROM python:3.13-slim
ARG FEED
RUN --mount=type=secret,id=pip,env=PIP_TOKEN \
    pip config set global.extra-index-url \
      "http://ci:$PIP_TOKEN@${FEED#*//}/private/" \
 && pip install --no-cache-dir --disable-pip-version-check \
      "http://ci:$PIP_TOKEN@${FEED#*//}/private/hello-1.0-py3-none-any.whl"
USER 10001:10001
CMD ["python", "-c", "import hello; print(hello.greet())"]
