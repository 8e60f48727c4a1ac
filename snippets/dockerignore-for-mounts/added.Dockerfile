FROM scratch
ADD . /src
