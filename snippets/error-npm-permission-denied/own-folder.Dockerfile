FROM node:24-slim
RUN mkdir /app && chown 1000:1000 /app
WORKDIR /app
USER 1000:1000
COPY --chown=1000:1000 package.json package-lock.json ./
RUN npm ci
COPY --chown=1000:1000 index.js ./
CMD ["node", "index.js"]
