FROM node:24-slim
WORKDIR /app
RUN npm install --global pnpm@10.18.0
COPY package.json pnpm-lock.yaml ./
RUN pnpm install --frozen-lockfile --prod
COPY src ./src
USER 1000:1000
CMD ["node", "src/index.js"]
