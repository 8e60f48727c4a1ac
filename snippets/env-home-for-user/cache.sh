#!/bin/sh
# As many tools do: a cache below the home folder.
set -eu
mkdir -p "$HOME/.cache"
echo "cached in $HOME/.cache" | tee "$HOME/.cache/note"
