FROM scratch
LABEL org.example.note=two words
