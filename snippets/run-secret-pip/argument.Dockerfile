FROM python:3.13-slim
ARG FEED
ARG PIP_TOKEN
COPY requirements.txt .
RUN PIP_HOST=${FEED#*//} pip install --no-cache-dir \
      --disable-pip-version-check -r requirements.txt
USER 10001:10001
CMD ["python", "-c", "import hello; print(hello.greet())"]
