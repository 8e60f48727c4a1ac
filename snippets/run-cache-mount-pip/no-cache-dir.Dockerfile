FROM python:3.13-slim
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir --requirement=requirements.txt
COPY app.py .
USER 10001:10001
CMD ["python", "app.py"]
