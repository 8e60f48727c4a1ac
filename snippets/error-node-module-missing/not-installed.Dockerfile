FROM node:24-slim
WORKDIR /app
COPY index.js ./
USER 1000:1000
CMD ["node", "index.js"]
