FROM eclipse-temurin:25-jre
ENV JAVA_OPTS="-XX:MaxRAMPercentage=75"
USER 10001:10001
CMD ["java", "$JAVA_OPTS", "-version"]
