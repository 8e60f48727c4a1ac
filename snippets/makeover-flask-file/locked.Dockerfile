FROM python:3.13-slim
WORKDIR /app
COPY requirements.txt .
RUN pip install --requirement=requirements.txt
COPY app.py healthcheck.py ./
ENV WORKERS=2
EXPOSE 8000
CMD gunicorn --workers $WORKERS --bind 0.0.0.0:8000 app:app
