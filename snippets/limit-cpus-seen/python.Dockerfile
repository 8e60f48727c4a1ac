FROM python:3.13-slim
USER 10001:10001
CMD ["python", "-c", "import os; print(os.process_cpu_count())"]
