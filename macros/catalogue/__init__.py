"""What is known: patterns, claims, measurements, read from files and checked."""
