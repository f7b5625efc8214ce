"""What of a report counts: suppressions, baselines, changes since a git ref, and the numbers by rule.

    report.conversations
      -> distinct      equal fingerprints of a file are told apart
      -> suppression   comments in the sources and entries of the configuration excuse findings
      -> baseline      findings that were known before are held back
      -> changes       findings on lines that have not changed are held back

Each takes a `Report` and gives one; none prints. `marking` writes suppression comments into script files.
"""
