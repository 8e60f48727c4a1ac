FROM scratch
ARG F=app-1.2.tar.gz
ENV FIRST=${F/a/A} ALL=${F//a/A} REMOVED=${F/.tar/} \
    GREEDY=${F/.*/} NO_BRACKETS=${F//[0-9]/N} DOTS=${F//./_}
