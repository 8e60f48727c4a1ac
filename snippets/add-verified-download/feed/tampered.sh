#!/bin/sh
echo mining
