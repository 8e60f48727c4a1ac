FROM python:3.14-slim
WORKDIR /app
COPY . .
RUN python -m unittest --verbose
USER 10001:10001
ENTRYPOINT ["python", "/app/price.py"]
