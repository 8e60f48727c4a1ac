#!/bin/sh
# An account with a second group, as adduser would create it.
echo "app:x:1001:1001::/home/app:/bin/sh" >>/etc/passwd
printf 'app:x:1001:\nextra:x:2000:app\n' >>/etc/group
