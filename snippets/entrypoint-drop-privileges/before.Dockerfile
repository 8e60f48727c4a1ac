FROM debian:trixie-slim
RUN useradd --uid=10001 app
COPY --chmod=755 serve.sh start-su.sh /usr/local/bin/
ENTRYPOINT ["start-su.sh"]
CMD ["serve.sh"]
