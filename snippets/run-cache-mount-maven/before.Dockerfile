FROM maven:3.9-eclipse-temurin-25
WORKDIR /src
COPY . .
RUN mvn -B -ntp package
USER 10001:10001
CMD ["java", "-jar", "target/app/hello.jar"]
