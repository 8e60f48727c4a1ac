# The recommended Dockerfile, and a file that was replaced.
FROM busybox:1.37
ARG URL
ARG SHA256=c1d91b93d3d478722d55624fef83e05f298c1629b423f3a24d3fcde9820d4eef
# Another file at this address ends the build.
ADD --checksum=sha256:$SHA256 --chmod=755 $URL /bin/tool
CMD ["tool"]
