FROM node:24-slim
WORKDIR /app
COPY package.json server.js ./
USER 1000:1000
HEALTHCHECK --interval=1s --timeout=3s --retries=2 \
    CMD curl --fail http://127.0.0.1:3000/healthz || exit 1
CMD ["node", "server.js"]
