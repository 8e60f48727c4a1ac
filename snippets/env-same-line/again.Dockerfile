FROM scratch
ENV NAME=old
ENV NAME=app FILE=$NAME.tar
