FROM scratch
COPY notes.txt /result
