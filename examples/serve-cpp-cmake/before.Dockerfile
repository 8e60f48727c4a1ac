FROM debian:13
WORKDIR /app
COPY . .
RUN apt-get update
RUN apt-get install -y build-essential cmake libcpp-httplib-dev \
    nlohmann-json3-dev pkg-config
RUN mkdir build && cd build && cmake .. && make
EXPOSE 8000
CMD ./build/hello
