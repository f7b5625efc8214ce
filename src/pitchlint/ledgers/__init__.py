"""What is kept over a whole conversation: measures now, ledgers of promises, refusals, terms to follow."""
