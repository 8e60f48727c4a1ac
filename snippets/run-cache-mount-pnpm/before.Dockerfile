FROM node:24-slim
WORKDIR /app
COPY . .
RUN npm install --global pnpm@10.18.0
RUN pnpm install --frozen-lockfile
USER 1000:1000
CMD ["node", "src/index.js"]
