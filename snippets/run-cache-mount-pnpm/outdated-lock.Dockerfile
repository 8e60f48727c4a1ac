FROM node:24-slim
WORKDIR /app
RUN npm install --global pnpm@10.18.0
COPY package.json pnpm-lock.yaml ./
# Somebody changed the manifest and forgot the lock file.
RUN sed -i 's/"hono": ".*"/"hono": "^3.0.0"/' package.json
RUN pnpm install --frozen-lockfile --prod
