# Fetches the source archive of CPython $PYTHON_VERSION that Debian keeps: it is
# the release's own, byte for byte, which the checksum proves.
set -eu
for suite in trixie forky sid; do
  sed -e 's/^Types: .*/Types: deb-src/' -e "s/^Suites: .*/Suites: $suite/" -e '/^$/,$d' \
    /etc/apt/sources.list.d/debian.sources
  echo
done > source.sources
apt="-o Dir::Etc::sourcelist=/src/source.sources -o Dir::Etc::sourceparts=/dev/null"
apt-get $apt -o Acquire::Check-Valid-Until=false update
name=python${PYTHON_VERSION%.*}
version=$(apt-cache $apt showsrc "$name" | sed -n "s/^Version: \($PYTHON_VERSION-.*\)/\1/p" | head -n 1)
if [ -z "$version" ]; then
  echo "Debian has no $name $PYTHON_VERSION any more; it has:" >&2
  apt-cache $apt showsrc "$name" | grep ^Version: >&2
  exit 1
fi
apt-get $apt source --download-only "$name=$version"
mv python*_"$PYTHON_VERSION".orig.tar.xz python.tar.xz
echo "$PYTHON_SHA256 *python.tar.xz" | sha256sum -c -
