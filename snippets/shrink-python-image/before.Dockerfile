FROM python:3.13-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends gcc libc6-dev
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-binary=:all: --requirement=requirements.txt
COPY app.py .
CMD ["python", "app.py"]
