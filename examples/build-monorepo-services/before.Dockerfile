FROM node:24-slim
WORKDIR /app
COPY . .
RUN npm install
RUN npx tsc --build packages/money services/api services/web
EXPOSE 3000
CMD ["npm", "start", "--workspace=services/api"]
