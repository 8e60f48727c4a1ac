FROM busybox:1.37-musl AS files
WORKDIR /srv
COPY prices.csv total.sh ./
ENV CURRENCY=EUR

FROM files AS report
ARG TITLE=Total
RUN { echo "$TITLE"; sh total.sh price.csv; } > report.txt

FROM busybox:1.37-musl
COPY --from=report /srv/report.txt /srv/
USER 65534:65534
CMD ["cat", "/srv/report.txt"]
