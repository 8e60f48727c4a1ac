# What a step finds below lines such as FROM node:14, FROM node:14-buster,
# FROM python:3.7-slim-buster, FROM openjdk:11-jre-slim or FROM debian:buster:
# the package sources of Debian 10, which are no longer on the mirrors.
FROM debian:trixie-slim
COPY debian-ten.sources /etc/apt/sources.list.d/debian.sources
RUN apt-get update && apt-get install -y curl
