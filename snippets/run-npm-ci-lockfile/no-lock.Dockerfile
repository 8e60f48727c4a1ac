FROM node:24-slim
WORKDIR /app
COPY package.json ./
RUN --mount=from=vendor,target=/app/vendor \
    npm ci --no-audit --no-fund
