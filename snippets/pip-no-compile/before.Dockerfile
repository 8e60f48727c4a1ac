FROM python:3.13-slim
COPY requirements.txt .
# Python reads this variable. pip compiles all the same.
ENV PYTHONDONTWRITEBYTECODE=1
RUN pip install --no-cache-dir --requirement=requirements.txt
CMD ["python", "-c", "import pygments; print(pygments.__version__)"]
