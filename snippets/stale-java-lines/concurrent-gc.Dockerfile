FROM eclipse-temurin:25-jre
USER 10001:10001
CMD ["java", "-XX:+UseConcMarkSweepGC", "-version"]
