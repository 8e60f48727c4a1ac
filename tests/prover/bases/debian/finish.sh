#!/bin/sh
# Runs as mmdebstrap's last hook on the root in $1: gives it the configuration
# files that Debian's makers put into the official image.
set -eu
root=$1

# Debian 12 has it under the older name only.
keyring=/usr/share/keyrings/debian-archive-keyring.pgp
test -e "$root$keyring" || keyring=${keyring%.pgp}.gpg
test -e "$root$keyring"

# One-line entries to the deb822 file that Dockerfiles expect to find; security
# updates come from the mirror of the first entry, as in the official image.
awk -v keyring="$keyring" '
  $1 == "deb" {
    sub(/^deb +(\[[^]]*\] +)?/, "")
    if ($2 ~ /-security$/) $1 = order[1] "-security"
    if ($1 in suites) suites[$1] = suites[$1] " " $2
    else { suites[$1] = $2; order[++n] = $1 }
  }
  END {
    for (i = 1; i <= n; i++)
      printf "%sTypes: deb\nURIs: %s\nSuites: %s\nComponents: main\nSigned-By: %s\n",
        (i > 1 ? "\n" : ""), order[i], suites[order[i]],
        keyring
  }' "$root/etc/apt/sources.list" > "$root/etc/apt/sources.list.d/debian.sources"
rm "$root/etc/apt/sources.list"
test -s "$root/etc/apt/sources.list.d/debian.sources"

clean='"rm -f /var/cache/apt/archives/*.deb /var/cache/apt/archives/partial/*.deb /var/cache/apt/*.bin || true";'
cat > "$root/etc/apt/apt.conf.d/docker-clean" <<END
DPkg::Post-Invoke { $clean };
APT::Update::Post-Invoke { $clean };

Dir::Cache::pkgcache "";
Dir::Cache::srcpkgcache "";
END
cd "$root/etc/apt/apt.conf.d"
echo 'Apt::AutoRemove::SuggestsImportant "false";' > docker-autoremove-suggests
echo 'Acquire::GzipIndexes "true";' > docker-gzip-indexes
echo 'Acquire::Languages "none";' > docker-no-languages
echo 'force-unsafe-io' > "$root/etc/dpkg/dpkg.cfg.d/docker-apt-speedup"
printf '#!/bin/sh\nexit 101\n' > "$root/usr/sbin/policy-rc.d"
chmod 755 "$root/usr/sbin/policy-rc.d"

# What belongs to the machine that made it, not to the image.
rm -rf "$root"/var/lib/apt/lists/* "$root"/var/cache/apt/*.bin "$root"/var/log/apt
rm -f "$root"/etc/dpkg/dpkg.cfg.d/99mmdebstrap "$root"/etc/apt/apt.conf.d/99mmdebstrap
rm -f "$root/var/log/dpkg.log" "$root/var/log/bootstrap.log" "$root/var/log/alternatives.log"
rm -f "$root"/var/cache/ldconfig/aux-cache "$root"/var/lib/dpkg/*-old
rm -f "$root"/var/cache/debconf/*-old
: > "$root/etc/machine-id"
: > "$root/etc/resolv.conf"
echo localhost > "$root/etc/hostname"
chmod 644 "$root/etc/resolv.conf" "$root/etc/hostname"
