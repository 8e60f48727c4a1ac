"""What the prover says of images that are good, bad and hopeless; needs a Docker Engine."""
