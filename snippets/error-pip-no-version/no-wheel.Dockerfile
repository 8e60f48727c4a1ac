FROM python:3.13-slim
RUN pip install --no-cache-dir --only-binary=:all: psycopg2==2.9.11
