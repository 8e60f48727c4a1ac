# Fetches the source archive of CPython $PYTHON_VERSION that Debian keeps: it is
# the release's own, byte for byte, which the checksum proves.
set -eu
sed -e 's/^Types: .*/Types: deb-src/' -e 's/^Suites: .*/Suites: trixie/' -e '/^$/,$d' \
  /etc/apt/sources.list.d/debian.sources > source.sources
apt="apt-get -o Dir::Etc::sourcelist=/src/source.sources -o Dir::Etc::sourceparts=/dev/null"
$apt update
$apt source --download-only "python${PYTHON_VERSION%.*}"
mv python*_"$PYTHON_VERSION".orig.tar.xz python.tar.xz
echo "$PYTHON_SHA256 *python.tar.xz" | sha256sum -c -
