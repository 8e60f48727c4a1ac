FROM scratch
COPY services/api/notes.md /
