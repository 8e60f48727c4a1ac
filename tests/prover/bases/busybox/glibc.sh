# Puts glibc beside the dynamic program: its libraries, the modules for name
# look-ups, the dynamic linker and getconf.
set -eu
cd rootfs
mkdir lib
ln -s lib lib64
cp /etc/nsswitch.conf etc/
cp /usr/bin/getconf bin/
folder=/lib/$(gcc -print-multiarch)
cp -L "$folder"/libnss_*.so.? "$folder"/libpthread.so.? lib/
# Copied libraries may need others; those come up once they are there.
while
  before=$(ls lib)
  for file in bin/busybox bin/getconf lib/*; do
    ldd "$file" | grep -o '/[^ ]*' || true
  done | sort -u | xargs -I{} cp -L {} lib/
  [ "$before" != "$(ls lib)" ]
do :; done
chroot . /bin/getconf GNU_LIBC_VERSION
