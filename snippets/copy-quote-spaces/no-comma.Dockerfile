FROM busybox:1.37
COPY ["release_notes.txt" "/docs/"]
