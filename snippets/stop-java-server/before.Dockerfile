FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY Server.java ./
RUN javac -d /classes Server.java

FROM eclipse-temurin:25-jre
COPY --from=build /classes /app
USER 10001:10001
ENV JAVA_OPTS=
CMD java $JAVA_OPTS -cp /app Server
