FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY Main.java ./
RUN javac -d classes Main.java \
 && jar --create --file /app.jar -C classes .

FROM eclipse-temurin:25-jre
COPY --from=build /app.jar /app.jar
USER 10001:10001
CMD ["java", "-jar", "/app.jar"]
