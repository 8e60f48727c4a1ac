FROM python:3.13-slim
WORKDIR /site
COPY index.html .
USER 10001:10001
CMD ["python", "-m", "http.server", "8000"]
