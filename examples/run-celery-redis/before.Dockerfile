FROM python:3.13-slim
WORKDIR /app
COPY . .
RUN pip install celery[redis]
CMD celery -A jobs worker --beat --loglevel=info
