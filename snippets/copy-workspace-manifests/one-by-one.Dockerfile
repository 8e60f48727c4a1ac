FROM node:24-slim
WORKDIR /app
COPY package.json package-lock.json ./
# A line a package, to be kept in step by hand.
COPY packages/api/package.json packages/api/
COPY packages/web/package.json packages/web/
RUN --mount=type=cache,target=/root/.npm npm ci
COPY packages ./packages
CMD ["node", "packages/api/index.js"]
