FROM debian:trixie-slim
RUN gem install rake
