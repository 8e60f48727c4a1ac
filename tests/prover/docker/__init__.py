"""How the prover talks to the engine, and reads what it made."""
