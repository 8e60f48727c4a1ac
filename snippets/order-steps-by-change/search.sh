#!/bin/sh
grep "$1" /srv/index
