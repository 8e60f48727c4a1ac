FROM busybox:1.37
# In the image for good, and wrong wherever the image goes next.
ENV http_proxy=http://proxy.example.invalid:3128
RUN echo "build: ${http_proxy:-none}" >/seen
USER 65534:65534
CMD ["sh", "-c", "cat /seen; echo \"run: ${http_proxy:-none}\""]
