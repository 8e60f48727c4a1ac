#!/bin/sh
# Runs as process 1 of new mount and pid namespaces: makes the Debian root the
# root folder and becomes dockerd. Arguments: root, data folder, run folder.
#
# pivot_root and not chroot: under chroot `docker exec` and health checks see
# the host's files instead of the container's. The pid namespace makes the
# kernel end every container when dockerd ends, however it ends.
set -eu
root=$1 data=$2 run=$3

mount --bind "$root" "$root"
mount -t proc proc "$root/proc"
mount --rbind /sys "$root/sys"
mount --rbind /dev "$root/dev"
# A fresh /run: no pid file or socket of a killed daemon can mislead this one.
mount -t tmpfs -o mode=755 tmpfs "$root/run"
mkdir -p "$root/run/buildproof" "$root/var/lib/docker"
mount --bind "$data" "$root/var/lib/docker"
mount --bind "$run" "$root/run/buildproof"

# cgroup v1 gives all containers together the share of one process: beside a busy host, builds would starve.
if [ -d /sys/fs/cgroup/cpu ]; then
    mkdir -p /sys/fs/cgroup/cpu/docker
    echo 20000 >/sys/fs/cgroup/cpu/docker/cpu.shares || echo "containers keep the default CPU share" >&2
fi

cd "$root"
pivot_root . mnt
umount -l /mnt
# tini reaps what shims leave behind and hands SIGTERM on to dockerd.
exec /usr/bin/tini -- /usr/sbin/dockerd --host unix:///run/buildproof/docker.sock
