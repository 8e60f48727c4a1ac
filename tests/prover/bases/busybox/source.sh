# Fetches the source archive of BusyBox that Debian keeps, which is the release's
# own as the checksum proves, and the two of Debian's patches that the official
# image has as well: BusyBox 1.37 does not compile with today's kernel headers.
set -eu
sed -e 's/^Types: .*/Types: deb-src/' -e 's/^Suites: .*/Suites: trixie/' -e '/^$/,$d' \
  /etc/apt/sources.list.d/debian.sources > source.sources
apt="apt-get -o Dir::Etc::sourcelist=/src/source.sources -o Dir::Etc::sourceparts=/dev/null"
$apt update
$apt source --download-only busybox
echo "$BUSYBOX_SHA256 *busybox_$BUSYBOX_VERSION.orig.tar.bz2" | sha256sum -c -
tar -xf busybox_*.debian.tar.xz
tar -xf busybox_*.orig.tar.bz2
mv "busybox-$BUSYBOX_VERSION" busybox
# The program prints the date of its source, not of its compilation.
stat -c %Y busybox > epoch
cd busybox
for name in busybox-1.36.1-no-cbq libbb-sha-add-missing-sha-NI-guard; do
  patch -p1 < "../debian/patches/$name.patch"
done
