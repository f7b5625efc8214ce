"""From rules to findings: pattern notation, matchers, one file a rule kind."""
