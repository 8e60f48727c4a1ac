#!/bin/sh
# Ready only after a moment.
sleep "${DELAY:-1}" && touch /ready
exec sleep 60
