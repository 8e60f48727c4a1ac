FROM python:3.13-slim
COPY app.py /
USER 10001:10001
CMD python /app.py
