ARG NODE_MAJOR=24
FROM node:${NODE_MAJOR}-slim
LABEL org.opencontainers.image.base.name=node:${NODE_MAJOR}-slim
USER 1000:1000
CMD ["node", "--version"]
