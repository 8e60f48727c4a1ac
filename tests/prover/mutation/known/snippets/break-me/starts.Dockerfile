FROM busybox:1.37
RUN printf '#!/bin/sh\nexec sleep 60\n' > /waits \
 && chmod +x /waits
USER 1001
CMD ["/waits"]
