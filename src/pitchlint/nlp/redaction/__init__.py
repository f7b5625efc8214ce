"""Masks what tells who somebody is: names, e-mails, phone, card, account and id numbers, IBANs, postal addresses.

`redact_report` answers the same report with the marks [NAME], [EMAIL], [PHONE], [CARD], [IBAN], [ID], [NUMBER] and
[ADDRESS] in place of such words. Recall comes before precision: an unknown long number is masked, a brand that reads
like a name may be, too. Prices, dates, durations and ordinary words stay. Places in the source stay as they are, file
names among them, and what nothing marks as personal ("my neighbour's wedding") stays.

Fingerprints: one is a short hash over rule, conversation and words, and everything but a masked number may be known to
a reader, who could then try all numbers. Hence where words or a conversation's id were masked, the fingerprint is taken
anew from the masked ones; it holds nothing to guess, and differs from that of the report as it was.
"""

from __future__ import annotations

from pitchlint.nlp.redaction.records import redact_report

__all__ = ["redact_report"]
