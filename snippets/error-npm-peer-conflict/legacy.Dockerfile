FROM node:24-slim
WORKDIR /app
COPY mismatched/package.json ./
RUN npm install --legacy-peer-deps
USER 1000:1000
CMD ["node", "-p", "require('react-dom/server').renderToString('rendered')"]
