# Installs Rust $RUST_VERSION from Debian, or from its backports if it is there.
set -eu
backports=/etc/apt/sources.list.d/backports.sources
sed -e 's/^Suites: .*/Suites: trixie-backports/' -e '/^$/,$d' \
  /etc/apt/sources.list.d/debian.sources > "$backports"
apt-get update
suite=trixie
apt-cache madison rustc | grep -F "| $RUST_VERSION+" | grep -q backports \
  && suite=trixie-backports
apt-get install -y --no-install-recommends -t "$suite" \
  ca-certificates cargo gcc libc6-dev rustc
rm "$backports"
