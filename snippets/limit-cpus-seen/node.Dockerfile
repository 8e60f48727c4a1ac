FROM node:24-slim
CMD ["node", "--print", "os.availableParallelism()"]
