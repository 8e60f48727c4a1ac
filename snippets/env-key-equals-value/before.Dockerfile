FROM scratch
ENV GREETING hello PATTERN=a\ b QUOTE='$HOME is "here"'
