FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY pom.xml .
RUN mvn -B -ntp dependency:go-offline
COPY src ./src
RUN mvn -B -ntp package

FROM eclipse-temurin:25-jre
COPY --from=build /src/target/app /app
USER 10001:10001
CMD ["java", "-jar", "/app/hello.jar"]
