Build an image and write it to a file, all layers and all metadata.

  $ docker build --quiet --tag bp-save:1.0.0 .
  sha256:* (glob)
  $ docker image save --output image.tar bp-save:1.0.0
  $ tar --list --file image.tar | grep -E '^(index|manifest).json'
  index.json
  manifest.json
  $ docker image inspect --format '{{.Id}}' bp-save:1.0.0 >id-before

On the other machine: load it. Here the image is removed first.

  $ docker rmi bp-save:1.0.0 >/dev/null
  $ docker image load --input image.tar
  Loaded image: bp-save:1.0.0
  $ docker image inspect --format '{{.Id}}' bp-save:1.0.0 | diff id-before -
  $ docker run --rm bp-save:1.0.0
  Hello from nobody
  $ docker history --format '{{.CreatedBy}}' bp-save:1.0.0 | head -n 2
  CMD ["greet.sh"]
  USER 65534:65534

Saved by id, it comes back without a name.

  $ docker image save --output by-id.tar "$(cat id-before)"
  $ docker rmi bp-save:1.0.0 >/dev/null
  $ docker image load --input by-id.tar
  Loaded image ID: sha256:* (glob)
  $ docker tag "$(cat id-before)" bp-save:1.0.0

A container's file system, exported and imported, is something else: files
without user, environment, label, start command and history.

  $ docker create --name bp-save bp-save:1.0.0
  [0-9a-f]{64} (re)
  $ docker export --output root.tar bp-save
  $ docker import root.tar bp-save:imported
  sha256:* (glob)
  $ docker image inspect --format \
  >   'user=[{{.Config.User}}] env={{len .Config.Env}} cmd={{.Config.Cmd}}' \
  >   bp-save:imported
  user=[] env=0 cmd=[]
  $ docker history --quiet bp-save:imported | wc -l
  1

  $ docker rm bp-save
  bp-save
  $ docker rmi bp-save:1.0.0 bp-save:imported >/dev/null
