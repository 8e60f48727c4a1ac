An image in a folder, in the OCI layout, can be a base, too. Make one:

  $ docker buildx build --quiet --output type=oci,tar=false,dest=made . \
  >   >/dev/null 2>&1
  $ ls made | grep -v ingest
  blobs
  index.json
  oci-layout

It replaces the stage of that name:

  $ docker buildx build --quiet --output files \
  >   --build-context settings=oci-layout://$PWD/made . >/dev/null 2>&1
  $ cat files/settings.txt
  from the stage
