FROM node:24-slim
WORKDIR /app
COPY package.json server.js healthcheck.js ./
USER 1000:1000
# Without a start period the first check runs after a whole interval.
HEALTHCHECK --interval=30s --timeout=3s CMD ["node", "healthcheck.js"]
CMD ["node", "server.js"]
