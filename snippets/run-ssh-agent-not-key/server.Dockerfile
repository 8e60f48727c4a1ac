# A Git server for the session below, with a key for its one user.
FROM debian:trixie-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends git openssh-server \
 && rm -rf /var/lib/apt/lists/* \
 && mkdir -p /run/sshd
COPY feed/app.git /tmp/app
RUN useradd --create-home --shell=/usr/bin/git-shell git \
 && ssh-keygen -q -t ed25519 -N "" -f /id_key \
 && install -D --mode=600 /id_key.pub /home/git/.ssh/authorized_keys \
 && git init -q --bare /home/git/app.git \
 && git -C /home/git/app.git --work-tree=/tmp/app add --all \
 && git -C /home/git/app.git --work-tree=/tmp/app -c user.name=git \
      -c user.email=git@example.com commit -q -m "First commit" \
 && chown -R git:git /home/git
CMD ["/usr/sbin/sshd", "-D", "-e"]
