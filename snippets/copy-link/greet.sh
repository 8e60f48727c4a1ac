#!/bin/sh
. /etc/greet.conf
echo "$GREETING"
