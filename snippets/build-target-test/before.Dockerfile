FROM python:3.13-slim
WORKDIR /app
COPY . .
RUN python -m unittest --verbose
USER 10001:10001
ENTRYPOINT ["python", "/app/price.py"]
