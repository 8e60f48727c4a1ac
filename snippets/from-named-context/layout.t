An image in a folder, in the OCI layout, is a base too. Make one:

  $ docker buildx build --quiet --output type=oci,tar=false,dest=made . \
  >   >/dev/null 2>&1
  $ ls made | grep -v ingest
  blobs
  index.json
  oci-layout

It takes the place of the stage by its name:

  $ docker buildx build --quiet --output files \
  >   --build-context settings=oci-layout://$PWD/made . >/dev/null 2>&1
  $ cat files/settings.txt
  from the stage
