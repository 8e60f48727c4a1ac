#!/bin/sh
# Writes one file, waits, and ends cleanly on SIGTERM.
trap 'exit 0' TERM
date > /data/started && echo "ready as $(id -u)"
sleep 1000 &
wait
