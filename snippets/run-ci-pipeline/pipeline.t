The variables that a CI server sets, and a registry on this machine:

  $ cp -r "${DOCKER_CONFIG:-$HOME/.docker}" settings
  $ export DOCKER_CONFIG=$PWD/settings
  $ REGISTRY=localhost:5073 IMAGE=localhost:5073/team/app COMMIT=5d6e7f8
  $ LOGIN_USR=ci LOGIN_PSW=not-a-real-password
  $ echo $LOGIN_PSW >password
  $ docker build --quiet --file registry.Dockerfile --tag bp-ci:registry \
  >   --secret=id=password,src=password .
  sha256:* (glob)
  $ docker run --detach --name bp-ci-registry \
  >   --publish 127.0.0.1:5073:5000 bp-ci:registry
  [0-9a-f]{64} (re)
  $ until docker logs bp-ci-registry 2>&1 | grep -q listening
  > do sleep 0.1; done

The commands of the pipeline, one by one:

  $ docker build --check . 2>&1 | tail -n 1
  Check complete, no warnings found.
  $ docker build --target=test . 2>&1 | grep -o 'OK$'
  OK
  $ docker build --target=scan . 2>/dev/null
  $ docker build --tag="$IMAGE:sha-$COMMIT" --build-arg=REVISION="$COMMIT" \
  >   --cache-from="$IMAGE:main" --cache-to=type=inline . 2>/dev/null
  $ echo "$LOGIN_PSW" | docker login --username="$LOGIN_USR" --password-stdin "$REGISTRY" 2>/dev/null
  Login Succeeded
  $ docker push --quiet "$IMAGE:sha-$COMMIT"
  localhost:5073/team/app:sha-5d6e7f8
  $ docker tag "$IMAGE:sha-$COMMIT" "$IMAGE:main"
  $ docker push --quiet "$IMAGE:main"
  localhost:5073/team/app:main

Each gate stops the script. A rule of the build checks:

  $ sed 's/^CMD .*/CMD python app.py/' Dockerfile >warns.Dockerfile
  $ docker build --check --file warns.Dockerfile . >/dev/null 2>&1
  [1]

A failed test:

  $ sed -i 's/Hello/Goodbye/' app.py
  $ docker build --target=test . 2>&1 | grep -o 'FAILED (failures=1)' | sort -u
  FAILED (failures=1)
  $ docker build --target=test . >/dev/null 2>&1
  [1]

A finding of the scan:

  $ docker build --file leak.Dockerfile --target=scan --progress=plain . 2>&1 |
  >   grep -o '/app/deploy.pem$' | sort -u
  /app/deploy.pem
  $ docker build --file leak.Dockerfile --target=scan . >/dev/null 2>&1
  [1]

  $ docker logout "$REGISTRY"
  Removing login credentials for localhost:5073
  $ docker rm --force --volumes bp-ci-registry
  bp-ci-registry
  $ docker rmi "$IMAGE:main" "$IMAGE:sha-$COMMIT" bp-ci:registry >/dev/null
