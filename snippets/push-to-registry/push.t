A registry on this machine that wants a password:

  $ echo not-a-real-password >password
  $ docker build --quiet --file registry.Dockerfile --tag bp-push:registry \
  >   --secret=id=password,src=password .
  sha256:* (glob)
  $ docker run --detach --name bp-push-registry \
  >   --publish 127.0.0.1:5071:5000 bp-push:registry
  [0-9a-f]{64} (re)
  $ until docker logs bp-push-registry 2>&1 | grep -q listening
  > do sleep 0.1; done

The registry is part of the image's name. So the name decides where it goes.

  $ app=localhost:5071/team/app
  $ docker build --quiet --tag $app:1.0.0 --build-arg=VERSION=1.0.0 .
  sha256:* (glob)
  $ docker push $app:1.0.0 2>&1 | grep -oE 'no basic auth credentials|401 Unauthorized'
  no basic auth credentials

Log in. The password comes from a file, not from the command line, where other
users see it. An own folder for the settings leaves yours alone.

  $ me() { docker --config=settings "$@"; }
  $ echo wrong | me login --username=ci --password-stdin localhost:5071 2>&1 |
  >   grep -o 'failed with status: .*'
  failed with status: 401 Unauthorized
  $ me login --username=ci --password-stdin localhost:5071 <password 2>/dev/null
  Login Succeeded

Docker says where it keeps the password, and it's no more than encoded.

  $ sed -n 's/.*"auth": "\(.*\)".*/\1/p' settings/config.json | base64 --decode; echo
  ci:not-a-real-password

Push. Then a second version, of which only a setting differs: what the registry
has isn't sent again.

  $ me push --quiet $app:1.0.0
  localhost:5071/team/app:1.0.0
  $ docker build --quiet --tag $app:1.0.1 --build-arg=VERSION=1.0.1 .
  sha256:* (glob)
  $ me push $app:1.0.1 | grep -o 'Layer already exists'
  Layer already exists
  Layer already exists

Another machine pulls. Here the image is removed first.

  $ docker rmi $app:1.0.1 >/dev/null
  $ docker pull --quiet $app:1.0.1 2>&1 | grep -o 'no basic auth credentials'
  no basic auth credentials
  $ me pull --quiet $app:1.0.1
  localhost:5071/team/app:1.0.1
  $ docker run --rm $app:1.0.1
  Hello from 1.0.1

Log out, and the password is gone from the settings.

  $ me logout localhost:5071
  Removing login credentials for localhost:5071
  $ grep -c '"auth"' settings/config.json
  0
  [1]

  $ docker rm --force --volumes bp-push-registry
  bp-push-registry
  $ docker rmi $app:1.0.0 $app:1.0.1 bp-push:registry >/dev/null
