# unpack.sh LAYER PACKAGE...: unpacks packages below /out/LAYER without running
# their scripts, and records them where scanners look in distroless images.
set -eu
layer=/out/$1
shift
mkdir -p "$layer/var/lib/dpkg/status.d"
apt-get download "$@"
for package in "$@"; do
  set -- "$package"_*.deb
  dpkg-deb --fsys-tarfile "$1" | tar -x -C "$layer"
  dpkg-deb --field "$1" > "$layer/var/lib/dpkg/status.d/$package"
done
