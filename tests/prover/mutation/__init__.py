"""Mutation testing for Dockerfiles: break one thing, build, and see whether a claim notices."""
