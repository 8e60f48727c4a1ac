FROM busybox:1.37-musl
WORKDIR /srv
COPY . .
ENV CURRENCY=EUR
ARG TITLE=Total
RUN { echo "$TITLE"; sh total.sh price.csv; } > report.txt
USER 65534:65534
CMD ["cat", "/srv/report.txt"]
