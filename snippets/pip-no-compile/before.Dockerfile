FROM python:3.13-slim
COPY requirements.txt .
RUN pip install --no-cache-dir --requirement=requirements.txt
USER 10001:10001
CMD ["python", "-c", "import pygments; print(pygments.__version__)"]
