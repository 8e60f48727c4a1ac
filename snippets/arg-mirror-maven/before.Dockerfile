FROM maven:3.9-eclipse-temurin-25 AS build
ARG MAVEN_MIRROR
WORKDIR /src
COPY pom.xml mirror.xml ./
COPY src ./src
# Always with the settings: without an argument there is no address in them.
RUN mvn -B -ntp --settings=mirror.xml package

FROM eclipse-temurin:25-jre
COPY --from=build /src/target/app /app
USER 10001:10001
CMD ["java", "-jar", "/app/hello.jar"]
