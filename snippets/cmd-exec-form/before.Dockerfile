FROM python:3.14-slim
COPY app.py /
CMD python /app.py
