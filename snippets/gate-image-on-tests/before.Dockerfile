FROM busybox:1.37 AS app
ARG TAX=19
ENV TAX=$TAX
COPY --chmod=0755 price.sh /usr/local/bin/

# Nothing needs this stage, so it is never built.
FROM app AS test
COPY --chmod=0755 test.sh /usr/local/bin/
RUN test.sh

FROM app AS production
USER 10001:10001
ENTRYPOINT ["price.sh"]
