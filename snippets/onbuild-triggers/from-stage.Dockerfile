FROM busybox:1.37 AS runner
# The stage is looked up where the trigger runs.
ONBUILD COPY --from=build /result /result

FROM busybox:1.37 AS build
RUN echo "made" >/result

FROM runner
USER 10001:10001
CMD ["cat", "/result"]
