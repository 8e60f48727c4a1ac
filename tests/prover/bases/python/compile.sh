# Compiles CPython and installs it below /target, as the official image does, but
# without profile-guided and link-time optimization and without tkinter.
set -eu
mkdir python
tar -xJf python.tar.xz -C python --strip-components=1
cd python
./configure --quiet \
  --enable-loadable-sqlite-extensions \
  --enable-option-checking=fatal \
  --enable-shared \
  --with-ensurepip \
  --without-static-libpython \
  --disable-test-modules
strip="-Wl,--strip-all"
make --quiet -j "$(nproc)" OPT="-DNDEBUG -O2 -Wall" LDFLAGS="$strip"
# The interpreter must not pick up another libpython of the same version.
rm python
make --quiet OPT="-DNDEBUG -O2 -Wall" LDFLAGS="$strip -Wl,-rpath='\$\$ORIGIN/../lib'" python
# No byte code: it would be removed below, as in the official image.
sed -i 's|-Wi $(DESTDIR)$(LIBDEST)/compileall.py|-c pass|' Makefile
make --quiet install DESTDIR=/target
find /target -depth \
  \( \( -type d -a \( -name test -o -name tests -o -name idle_test \) \) \
  -o \( -type f -a \( -name '*.pyc' -o -name '*.pyo' -o -name 'libpython*.a' \) \) \) \
  -exec rm -rf '{}' +
