FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY src ./src
RUN npx --no esbuild src/server.ts --bundle --platform=node --format=esm \
    --outfile=server.mjs

# cc has the C++ library that node needs. No shell, no npm.
FROM gcr.io/distroless/cc-debian13:nonroot
COPY --from=node:24-slim /usr/local/bin/node /usr/local/bin/
COPY --from=build /app/server.mjs /
USER 65532:65532
CMD ["node", "/server.mjs"]
