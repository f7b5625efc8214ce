"""The rule file that `pitchlint rules new` writes: it passes its own examples."""

from __future__ import annotations

import re

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def starter(rule_id: str) -> str:
    """A rule to begin with. `rule_id` is lower-case words joined by hyphens."""
    return f"""\
id: {rule_id}
title: Says that it is now or never
level: warning          # error, warning, note or praise
confidence: medium      # high, medium or low: how often the finding is right
message: "Puts on pressure: “{{quote}}”"

# What is looked for. seller, customer or anyone says one of these:
#   <decide>   any form of the word        (today|now)  either           [really]  may be missing
#   ...        up to five words between    {{money}}      a captured slot  @refuse   a signal (rules list --signals)
find:
  - seller:
      - "<decide> (now|today|right away)"
      - "this is your [very] last chance"

# What excuses a match, besides negation, quotation and reported speech:
unless:
  - seller: "take your time"

why: A customer who is hurried decides worse, and regrets it more often.
better: ["Take the time you need. The offer stands until the end of the month."]
refs: ["House rule"]
tags: [house]

# Examples are the tests: `bad` must be found (with [[the words]] marked), `good` must not.
tests:
  - bad: "You have to [[decide now]]."
  - bad:
      - customer: "I would like to think about it."
      - seller: "[[This is your very last chance]]."
  - good: "You don't have to decide today."
  - good:
      - customer: "Do I have to decide now?"
      - seller: "No, take your time."
"""
