# compile.sh glibc|musl: configures BusyBox with the options of the official
# image, and compiles it to /src/busybox/busybox.
set -eu
libc=$1
export SOURCE_DATE_EPOCH=$(cat epoch)
cd busybox

# set_option NAME y|n|NUMBER
set_option() {
  sed -i "/^CONFIG_$1=/d; /^# CONFIG_$1 is not set$/d" .config
  case $2 in
    n) echo "# CONFIG_$1 is not set" ;;
    *) echo "CONFIG_$1=$2" ;;
  esac >> .config
}

make --quiet defconfig > /dev/null
for name in AR FEATURE_AR_CREATE FEATURE_AR_LONG_FILENAMES INOTIFYD; do
  set_option "$name" y
done
set_option LAST_SUPPORTED_WCHAR 0
set_option FEATURE_SYNC_FANCY n
cc=gcc
if [ "$libc" = musl ]; then
  cc=musl-gcc
  set_option STATIC y
  for name in FEATURE_HAVE_RPC FEATURE_INETD_RPC FEATURE_UTMP FEATURE_WTMP; do
    set_option "$name" n
  done
  # The kernel's headers stand where only the system's own compiler looks.
  for name in asm-generic linux mtd "$(gcc -print-multiarch)/asm"; do
    ln -s "/usr/include/$name" "/usr/include/$(gcc -print-multiarch | sed s/gnu/musl/)/"
  done
fi
# No answer is asked for: what is new in the configuration keeps its default.
yes '' | make --quiet CC="$cc" oldconfig > /dev/null
grep -qx "CONFIG_STATIC=y" .config && static=yes || static=no
test "$static" = "$([ "$libc" = musl ] && echo yes || echo no)"
make --quiet -j "$(nproc)" CC="$cc" HOSTCC=gcc busybox
