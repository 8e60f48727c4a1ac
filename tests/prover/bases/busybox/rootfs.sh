# Lays out what both images have: the program, the users, their folders.
set -eu
mkdir rootfs
cd rootfs
mkdir -p bin dev etc home root tmp usr/bin usr/sbin var/spool/mail var/www
cp ../busybox/busybox bin/
chmod 700 root
chmod 1777 tmp
chown 1:1 usr/sbin
chown 8:8 var/spool/mail
chown 65534:65534 home
ln -s ../../bin/env usr/bin/env
cp /usr/share/zoneinfo/UTC etc/localtime
cat > etc/passwd <<PASSWD
root:x:0:0:root:/root:/bin/sh
daemon:x:1:1:daemon:/usr/sbin:/bin/false
bin:x:2:2:bin:/bin:/bin/false
sys:x:3:3:sys:/dev:/bin/false
sync:x:4:100:sync:/bin:/bin/sync
mail:x:8:8:mail:/var/spool/mail:/bin/false
www-data:x:33:33:www-data:/var/www:/bin/false
operator:x:37:37:Operator:/var:/bin/false
nobody:x:65534:65534:nobody:/home:/bin/false
PASSWD
cat > etc/group <<GROUP
root:x:0:
daemon:x:1:
bin:x:2:
sys:x:3:
adm:x:4:
tty:x:5:
disk:x:6:
mail:x:8:
www-data:x:33:
operator:x:37:
users:x:100:
nobody:x:65534:
GROUP
sed -E 's/^([^:]+):.*/\1:*:::::::/' etc/passwd > etc/shadow
chmod 600 etc/shadow
