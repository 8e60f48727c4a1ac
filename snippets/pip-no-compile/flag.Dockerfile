FROM python:3.13-slim
COPY requirements.txt .
# pip is written in Python too, and leaves bytecode of its own.
RUN pip install --no-cache-dir --no-compile --requirement=requirements.txt
USER 10001:10001
CMD ["python", "-c", "import pygments; print(pygments.__version__)"]
