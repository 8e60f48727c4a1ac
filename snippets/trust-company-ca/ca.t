A server of the company, with a certificate of the company's own CA:

  $ docker build --quiet --file server.Dockerfile --tag bp-ca:server .
  sha256:* (glob)
  $ docker run --detach --name bp-ca-server --publish 127.0.0.1:5069:8443 \
  >   bp-ca:server
  [0-9a-f]{64} (re)
  $ until docker logs bp-ca-server 2>&1 | grep -q listening; do sleep 0.1; done
  $ docker exec bp-ca-server cat ca.crt >company-ca.crt

The build doesn't know that CA.

  $ from() {
  >   docker build --progress=plain --network=host \
  >     --build-arg=URL=https://localhost:5069/data.txt "$@" . 2>&1
  > }
  $ from | grep -o -m 1 'SSL certificate problem: .*'
  SSL certificate problem: unable to get local issuer certificate

With the CA as a secret it does. None of it is in the stage afterwards.

  $ from --secret=id=ca,src=company-ca.crt --tag bp-ca:app | grep -o '1 added'
  1 added
  $ docker run --rm bp-ca:app
  from the company
  $ from --secret=id=ca,src=company-ca.crt --target=download --tag bp-ca:stage \
  >   >/dev/null
  $ docker run --rm bp-ca:stage find /etc/ssl/certs /usr/local/share/ca-certificates \
  >   -newer /data
  $ docker run --rm --network=host bp-ca:stage \
  >   curl --silent --output /dev/null https://localhost:5069/data.txt
  [60]

Kept in the image, it counts at run time.

  $ docker build --quiet --file image.Dockerfile --tag bp-ca:image \
  >   --secret=id=ca,src=company-ca.crt . >/dev/null
  $ docker run --rm --network=host bp-ca:image https://localhost:5069/data.txt
  from the company

  $ docker rm --force bp-ca-server
  bp-ca-server
  $ docker rmi bp-ca:app bp-ca:image bp-ca:server bp-ca:stage >/dev/null
