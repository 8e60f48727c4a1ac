FROM python:3.13-slim
COPY requirements.txt .
# The flag is for what pip installs, the variable for pip itself.
RUN PYTHONDONTWRITEBYTECODE=1 \
    pip install --no-cache-dir --no-compile --requirement=requirements.txt
USER 10001:10001
CMD ["python", "-c", "import pygments; print(pygments.__version__)"]
