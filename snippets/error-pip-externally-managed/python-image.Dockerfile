FROM python:3.13-slim
COPY requirements.txt .
RUN pip install --no-cache-dir --disable-pip-version-check -r requirements.txt
USER 10001:10001
CMD ["python", "-c", "import click; print(click.__file__)"]
