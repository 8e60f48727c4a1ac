FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --include=dev
COPY src ./src
RUN npx --no esbuild src/server.ts --bundle --platform=node --format=esm \
    --packages=external --outfile=server.js

FROM node:24-slim
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev && npm cache clean --force
COPY --from=build /app/server.js ./
USER 1000:1000
CMD ["node", "server.js"]
