FROM python:3.13-slim AS app
WORKDIR /app
COPY app.py .
# Made here, so that no key is in the repository.
RUN echo '-----BEGIN RSA PRIVATE KEY-----' >deploy.pem
USER 10001:10001
CMD ["python", "app.py"]

# Put your scanner here. This one looks for private keys.
FROM app AS scan
RUN if grep -rl 'BEGIN [A-Z ]*PRIVATE KEY' /app; then exit 1; fi
