#!/bin/sh
# Starts sixty processes. A fork bomb would not stop there.
i=0
while [ $i -lt 60 ]; do
    sleep 2 &
    i=$((i + 1))
done
echo "started $i"
