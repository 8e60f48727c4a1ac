#!/bin/sh
# Adds the tax to a price in cents.
echo $(($1 * (100 + ${TAX:-0}) / 100))
