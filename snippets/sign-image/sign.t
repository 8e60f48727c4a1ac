A registry on this machine, and cosign beside it:

  $ docker buildx build --quiet --file registry.Dockerfile --tag bp-sign:registry .
  sha256:* (glob)
  $ docker buildx build --quiet --tag bp-sign:cosign .
  sha256:* (glob)
  $ docker run --detach --name bp-sign-registry \
  >   --env REGISTRY_HTTP_ADDR=:5058 --publish 127.0.0.1:5058:5058 \
  >   bp-sign:registry
  [0-9a-f]{64} (re)
  $ until docker logs bp-sign-registry 2>&1 | grep -q listening
  > do sleep 0.1; done
  $ cosign() {
  >   docker run --rm --network=container:bp-sign-registry --env COSIGN_PASSWORD \
  >     --volume bp-sign-keys:/keys bp-sign:cosign "$@"
  > }

Make a key pair. The private key is encrypted with the password.

  $ export COSIGN_PASSWORD=only-for-this-session
  $ cosign generate-key-pair 2>&1
  Private key written to cosign.key
  Public key written to cosign.pub
  $ docker run --rm --volume bp-sign-keys:/keys busybox:1.37 \
  >   grep -c ENCRYPTED /keys/cosign.key
  2

Build and push. The build writes down the digest.

  $ publish() {
  >   docker buildx build --quiet --file app.Dockerfile \
  >     --build-arg MESSAGE="$1" --metadata-file build.json \
  >     --output type=image,name=localhost:5058/app:1,push=true,store=false . \
  >     >/dev/null
  >   sed -n 's/.*"containerimage.digest": "\(.*\)".*/\1/p' build.json
  > }
  $ digest=$(publish "as reviewed")
  $ echo $digest
  sha256:[0-9a-f]{64} (re)

Sign this digest. The signature is stored beside the image.

  $ cosign sign --yes --key cosign.key --tlog-upload=false \
  >   localhost:5058/app@$digest 2>&1
  Pushing signature to: localhost:5058/app

Anyone with the public key can verify the tag, and gets the digest:

  $ verify() { cosign verify --insecure-ignore-tlog --key "$@"; }
  $ verify cosign.pub localhost:5058/app:1 2>&1 | grep verified
    - The signatures were verified against the specified public key
  $ verify cosign.pub localhost:5058/app:1 2>/dev/null \
  >   | grep -c "manifest-digest\":\"$digest"
  1

Another image under the same tag doesn't verify. Docker runs it anyway.

  $ other=$(publish "something else")
  $ verify cosign.pub localhost:5058/app:1 2>&1 | tail -n 1
  error during command execution: no signatures found
  $ docker run --rm --quiet localhost:5058/app:1
  something else

A copied signature doesn't help, since it names another digest. The first image
doesn't verify with another key.

  $ docker buildx imagetools create --prefer-index=false \
  >   --tag localhost:5058/app:sha256-${other#*:}.sig \
  >   localhost:5058/app:sha256-${digest#*:}.sig 2>/dev/null
  $ verify cosign.pub localhost:5058/app:1 2>&1 | tail -n 1
  error * invalid or missing digest in claim: sha256:* (glob)
  $ cosign generate-key-pair --output-key-prefix other 2>/dev/null
  $ verify other.pub localhost:5058/app@$digest 2>&1 | tail -n 1
  error * invalid signature * (glob)
  $ verify cosign.pub localhost:5058/app@$digest 2>&1 | grep -c verified
  1

  $ docker rm --force --volumes bp-sign-registry
  bp-sign-registry
  $ docker volume rm bp-sign-keys
  bp-sign-keys
  $ docker rmi localhost:5058/app:1 bp-sign:cosign bp-sign:registry >/dev/null
