#!/bin/sh
# One worker for each CPU of the quota, rounded up, so that it is never zero.
# Without a quota: one for each CPU that the container sees.
group=/sys/fs/cgroup
if [ -e $group/cpu.max ]; then
    read -r quota period < $group/cpu.max
else # control groups, version 1
    quota=$(cat $group/cpu/cpu.cfs_quota_us)
    period=$(cat $group/cpu/cpu.cfs_period_us)
fi
workers=$(nproc)
# "max", or -1 in version 1: no quota.
if [ "$quota" -gt 0 ] 2>/dev/null; then
    allowed=$(((quota + period - 1) / period))
    [ "$allowed" -ge "$workers" ] || workers=$allowed
fi
echo "$workers"
