# syntax=docker/dockerfile:1
FROM node:24-slim
WORKDIR /app
COPY --parents package.json package-lock.json packages/*/package.json ./
# This image needs one of the packages, and installs for that one.
RUN --mount=type=cache,target=/root/.npm npm ci --workspace=api
COPY packages/api ./packages/api
CMD ["node", "packages/api/index.js"]
