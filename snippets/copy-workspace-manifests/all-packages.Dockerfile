# syntax=docker/dockerfile:1
FROM node:24-slim
WORKDIR /app
COPY --parents package.json package-lock.json packages/*/package.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev
COPY packages ./packages
USER 1000:1000
CMD ["node", "packages/api/index.js"]
