FROM node:24-slim
WORKDIR /app
COPY package.json ./
RUN --mount=from=vendor,target=/app/vendor \
    npm install --no-audit --no-fund
USER 1000:1000
CMD ["node", "--print", "require('hello')"]
