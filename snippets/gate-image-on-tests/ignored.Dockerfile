FROM busybox:1.37 AS app
ARG TAX=19
ENV TAX=$TAX
COPY --chmod=0755 price.sh /usr/local/bin/

FROM app AS test
COPY --chmod=0755 test.sh /usr/local/bin/
# The exit code of the pipe is tee's, and tee succeeds.
RUN test.sh | tee /passed

FROM app AS production
COPY --from=test /passed /usr/local/share/tests
USER 10001:10001
ENTRYPOINT ["price.sh"]
