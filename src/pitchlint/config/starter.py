"""The configuration file that `pitchlint init` writes."""

STARTER = """\
# The configuration of pitchlint: what holds for the files in this folder and below.
# Every key may be left out. `pitchlint config show FILE` prints what holds for a file and where it is said.
# Lines that begin with # are comments; remove the # to use them.

# Another file to build on; what stands here comes after it.
# extends: ../shared-pitchlint.yaml

# Which rules run: ids (pressure/urgency), packs (pressure), tags or levels. `pitchlint rules list` shows them.
# select: [pressure, promises]
# ignore: [note]

# Rules that do not hold for some files.
# per-file-ignores:
#   "drafts/**": [questions]
#   "*-training.txt": [pressure/persist]

# Words that a rule may find, with the reason, and until when if it is to end.
# suppress:
#   - {rule: pressure/urgency, text: offer ends on Friday, reason: it does end then, until: 2026-12-31}

# Changes to single rules: off, another level, or more.
# rules:
#   pressure/flattery: off
#   pressure/scarcity: note
#   pressure/urgency:
#     level: error
#     patterns-add: ["the clock is ticking"]
#     unless-add: ["until you tell us otherwise"]
#     better: ["Take your time; the price is the same next week."]

# Who is who, where the files do not say.
# sellers: [Dana Smith]
# customers: [Pat Jones]
# labels: {A1: seller, C1: customer}

# What the files are.
# channel: call            # call, chat, email or script
# call-type: cold-call     # for rules that apply to some kinds of call only
# products: [Sunfield Basic, Sunfield Plus]

# Headings of CSV files.
# columns: {text: Message, speaker: Author, conversation: Ticket}

# Folders of own rules (`pitchlint rules new my-rule --pack house-rules` begins one), or names of installed packs.
# packs: [house-rules]

# preview: false           # rules that are still on trial
# learn: true              # whether the text categoriser adds what no pattern finds
"""
