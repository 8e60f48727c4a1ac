#!/bin/sh
# Sets worker_processes to the CPUs that the container may use, on request.
set -e
[ -n "${NGINX_ENTRYPOINT_WORKER_PROCESSES_AUTOTUNE:-}" ] || exit 0
if ! touch /etc/nginx/nginx.conf 2> /dev/null; then
  echo "$(basename "$0"): error: can not modify /etc/nginx/nginx.conf (read-only file system?)" >&2
  exit 0
fi
cpus=$(nproc)
if read -r quota period < /sys/fs/cgroup/cpu.max && [ "$quota" != max ]; then
  limit=$(((quota + period - 1) / period))
  if [ "$limit" -lt "$cpus" ]; then cpus=$limit; fi
fi
sed -i -E "s/^worker_processes.*/worker_processes $cpus;/" /etc/nginx/nginx.conf
