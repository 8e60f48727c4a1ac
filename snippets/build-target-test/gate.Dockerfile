FROM python:3.13-slim AS app
WORKDIR /app
COPY price.py ./
ENTRYPOINT ["python", "/app/price.py"]

FROM app AS test
COPY test_price.py ./
RUN python -m unittest --verbose && touch /passed

# Needs a file that exists only after the tests have passed.
FROM app AS production
RUN --mount=from=test,source=/passed,target=/passed true
USER 10001:10001
