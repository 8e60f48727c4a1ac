# The recommended Dockerfile, and a package that was replaced.
FROM node:24-slim
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=from=vendor,target=/app/vendor \
    npm ci --no-audit --no-fund
CMD ["node", "--print", "require('hello')"]
