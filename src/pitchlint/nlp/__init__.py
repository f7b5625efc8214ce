"""From text to what patterns look at: normalised words, context, questions, and spaCy where it is needed."""
