FROM node:24-slim
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/root/.npm npm ci
USER 1000:1000
CMD ["node", "packages/api/index.js"]
