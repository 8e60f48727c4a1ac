FROM maven:3.9-eclipse-temurin-25
WORKDIR /app
COPY pom.xml .
RUN --mount=from=repository,target=/repository \
    mvn -B -ntp dependency:copy-dependencies
USER 10001:10001
CMD ["java", "-cp", "target/dependency/*", "Greet"]
