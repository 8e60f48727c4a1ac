#!/bin/bash
# The image has neither curl nor wget, and a second Java would cost more than
# the answer is worth. Bash alone can ask.
exec 3<>/dev/tcp/127.0.0.1/8080
printf 'GET /actuator/health/liveness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r _ status _ <&3
[ "$status" = 200 ]
