FROM scratch
LABEL org.example.note
