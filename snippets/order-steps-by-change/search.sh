#!/bin/sh
grep "$1" /index
