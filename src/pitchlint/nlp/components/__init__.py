"""Own spaCy components."""
