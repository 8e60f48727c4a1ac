FROM maven:3.9-eclipse-temurin-25
WORKDIR /app
COPY pom.xml .
# Each file has to fit the checksum that lies beside it.
RUN --mount=from=repository,target=/repository \
    mvn -B -ntp --strict-checksums dependency:copy-dependencies
CMD ["java", "-cp", "target/dependency/*", "Greet"]
