FROM node:24-slim
RUN --network=none npm view --fetch-retries=0 express version
