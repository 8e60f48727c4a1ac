FROM python:3.13-slim
RUN pip install --no-cache-dir psycopg2==2.9.11
