FROM scratch
ARG F=app-1.2.tar.gz
ENV DOTS=${F//\./_}
