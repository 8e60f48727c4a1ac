Four ways to the same files: build, commit, import, save and load.

  $ docker build --quiet --tag bp-ways:build .
  sha256:* (glob)
  $ docker create --name bp-ways bp-ways:build
  [0-9a-f]{64} (re)
  $ docker commit bp-ways bp-ways:commit >/dev/null
  $ docker export bp-ways | docker import - bp-ways:import >/dev/null
  $ docker save bp-ways:build | gzip >saved.tar.gz
  $ docker tag bp-ways:build bp-ways:other && docker rmi bp-ways:build >/dev/null
  $ docker load --quiet --input saved.tar.gz
  Loaded image: bp-ways:build
  $ docker tag bp-ways:build bp-ways:load

What each has:

  $ printf '%-8s%-8s%-9s%-8s%-13s%-10s%s\n' way layers history labels user \
  >   GREETING command
  > for way in build commit import load; do
  >   field() { docker image inspect --format "$1" bp-ways:$way; }
  >   printf '%-8s%-8s%-9s%-8s%-13s%-10s%s\n' $way \
  >     $(field '{{len .RootFS.Layers}}') \
  >     $(docker history --quiet bp-ways:$way | wc -l) \
  >     $(field '{{len .Config.Labels}}') \
  >     "$(field '{{or .Config.User "-"}}')" \
  >     "$(field '{{range .Config.Env}}{{println .}}{{end}}' |
  >        sed -n 's/^GREETING=//p' | grep . || echo -)" \
  >     "$(field '{{json .Config.Cmd}}')"
  > done
  way     layers  history  labels  user         GREETING  command
  build   2       7        1       65534:65534  Hello     ["greet.sh"]
  commit  2       8        1       65534:65534  Hello     ["greet.sh"]
  import  1       1        0       -            -         null
  load    2       7        1       65534:65534  Hello     ["greet.sh"]

Only load gives the same image, with the same id.

  $ id() { docker image inspect --format '{{.Id}}' bp-ways:$1; }
  $ for way in commit import load
  > do test $(id $way) = $(id other) && echo $way is the same image; done
  load is the same image

  $ docker rm bp-ways
  bp-ways
  $ docker rmi bp-ways:build bp-ways:commit bp-ways:import bp-ways:load \
  >   bp-ways:other >/dev/null
