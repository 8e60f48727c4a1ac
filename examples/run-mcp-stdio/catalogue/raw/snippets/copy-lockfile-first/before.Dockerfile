FROM node:24-slim
WORKDIR /app
COPY . .
RUN npm ci --omit=dev
USER 1000:1000
EXPOSE 3000
CMD ["node", "src/index.js"]
