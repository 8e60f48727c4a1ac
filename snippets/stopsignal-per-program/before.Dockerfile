FROM python:3.13-slim
WORKDIR /site
COPY index.html .
CMD ["python", "-m", "http.server", "8000"]
