FROM node:24-slim
# More than ten packages for one request.
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json server.js ./
USER 1000:1000
HEALTHCHECK --interval=30s --timeout=3s --start-period=15s --start-interval=1s \
    CMD ["curl", "--fail", "--silent", "http://127.0.0.1:3000/healthz"]
CMD ["node", "server.js"]
