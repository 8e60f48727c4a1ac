# hadolint: DL3016
FROM node:24-slim
RUN npm install --global is-odd
