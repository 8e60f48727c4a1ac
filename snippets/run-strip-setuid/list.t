The files with a setuid or setgid bit in Debian's slim image:

  $ setuid_files() {
  >   docker run --rm --user=0 "$1" find / -xdev -type f -perm /6000 | sort
  > }
  $ setuid_files debian:trixie-slim
  /usr/bin/chage
  /usr/bin/chfn
  /usr/bin/chsh
  /usr/bin/expiry
  /usr/bin/gpasswd
  /usr/bin/mount
  /usr/bin/newgrp
  /usr/bin/passwd
  /usr/bin/su
  /usr/bin/umount
  /usr/sbin/unix_chkpwd

None is left after the step:

  $ docker build --quiet --tag bp-no-setuid .
  sha256:* (glob)
  $ setuid_files bp-no-setuid
  $ docker rmi bp-no-setuid >/dev/null
