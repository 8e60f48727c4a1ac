FROM busybox:1.37
COPY --chmod=0755 <<start.sh <<stop.sh /usr/local/bin/
#!/bin/sh
echo started
start.sh
#!/bin/sh
echo stopped
stop.sh
