FROM node:24-slim
WORKDIR /app
COPY package.json package-lock.json ./
# What an earlier npm install may have left behind.
RUN mkdir -p node_modules/left-behind && sha256sum package*.json >/before
RUN --mount=from=vendor,target=/app/vendor \
    npm ci --no-audit --no-fund
RUN sha256sum --check /before
USER 1000:1000
CMD ["node", "--print", "require('hello')"]
