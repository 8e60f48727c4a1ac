"""From pages to the built site."""
