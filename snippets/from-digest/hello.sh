#!/bin/sh
echo "Hello from a pinned base"
