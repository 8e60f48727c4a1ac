FROM node:24-slim
WORKDIR /app
COPY package.json package-lock.json ./
# One line per package, kept up to date by hand.
COPY packages/api/package.json packages/api/
COPY packages/web/package.json packages/web/
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev
COPY packages ./packages
USER 1000:1000
CMD ["node", "packages/api/index.js"]
