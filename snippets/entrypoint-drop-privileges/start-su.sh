#!/bin/sh
set -eu
chown 10001:10001 /data
su app -c "$*"
