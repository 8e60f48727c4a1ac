FROM busybox:1.37
ARG SUM=0083dacc561dfd01081d8554269e201f4b60fe597ab9892977bfde81da46ef60
ADD --checksum=sha256:$SUM feed/app.conf /etc/app.conf
