FROM scratch
ENV NAME=app FILE=$NAME.tar
