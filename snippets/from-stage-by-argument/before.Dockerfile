ARG BUILD_TYPE=production

FROM python:3.13-slim AS development
COPY app.py /app/
RUN pip install --no-cache-dir debugpy==1.8.22
ENV PYTHONDEVMODE=1
USER 10001:10001
CMD ["python", "/app/app.py"]

# BUILD_TYPE changes nothing: without --target, the last stage is built.
FROM python:3.13-slim AS production
COPY app.py /app/
USER 10001:10001
CMD ["python", "/app/app.py"]
