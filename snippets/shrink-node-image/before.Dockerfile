FROM node:24-slim
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY src ./src
RUN npx --no esbuild src/server.ts --bundle --platform=node --format=esm \
    --packages=external --outfile=server.js
CMD ["node", "server.js"]
