FROM python:3.13-slim
CMD ["python", "-c", "import os; print(os.cpu_count())"]
