FROM python:3.13-slim
COPY requirements.txt .
# Python reads this variable. pip compiles what it installs all the same.
RUN PYTHONDONTWRITEBYTECODE=1 \
    pip install --no-cache-dir --requirement=requirements.txt
CMD ["python", "-c", "import pygments; print(pygments.__version__)"]
