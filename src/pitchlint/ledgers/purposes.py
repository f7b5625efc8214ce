"""Questions for what a call or a trouble is about: "what's this about?", answered by "I'm calling about ...".

They share no word with their answer, so they are known by their own words on both sides.
"""

from __future__ import annotations

from pitchlint.regex import lazy

ASKS_PURPOSE = lazy(
    r"\bwhat(?:_s| is| was) (?:this|that|it|the (?:call|message|letter)|your call) (?:all )?(?:about|regarding"
    r"|concerning|in regards? to|in reference to|in connection with)\b|\bwhat (?:this|that|your|the)(?: call)?(?:_s"
    r"| is)"
    r" (?:all )?(?:about|regarding|concerning)\b|\bwhat (?:the [a-z*]+ )?(?:do|did) (?:you"
    r"|u)(?: people| guys| lot)?(?: even)? want(?: from me| with me| now| again)?(?:$|[?.!,])"
    r"|\bwhat you want\b(?! to)|\b(?:why|what) (?:are|were) you (?:calling|ringing|contacting|phoning|texting"
    r"|bothering)\b|\bwhy (?:have you|did you|do you keep) (?:call|r[aiu]ng|contact|phon|text)|\b(?:purpose"
    r"|reason) (?:of|for|behind) (?:this|your|the) (?:call|message|visit|letter)\b"
    r"|\bwhat(?:_s| is| was| seems? to be) (?:wrong|(?:the |your )(?:matter|issue|problem|trouble|difficulty))(?=$"
    r"|[?.!,]"
    r"| (?:here|now|then|with (?:it|that|this|the|my)))"
)
TELLS_PURPOSE: str = (
    r"\b(?:call|calling|called|reach|reaching out|contact|contacting|ringing|writing|phoning|here|touch|touching base"
    r"|following up|checking in)\b[^.!?]{0,40}\b(?:about|regarding|concerning|in regards? to|with regards? to"
    r"|on behalf|because|as|since|to (?:discuss|let|tell|offer|talk|see|ask|inform|remind|check|follow|help|give"
    r"|collect|resolve|go|make|set|find|share|introduce|review))\b|\b(?:this|it|(?:this|my|the) call)(?:_s"
    r"| is) (?:about|regarding|concerning|in regards? to|to (?:discuss|collect)|an? (?:courtesy|follow|reminder|quick"
    r"|sales))\b|\b(?:(?:outstanding|overdue|unpaid|past due|current) (?:balance|account|payment|bill|invoice|debt)"
    r"|you(?: currently| still)? (?:have|owe)\b[^.!?]{0,30}\b(?:balance|due|debt|\$?\d))|\bthe reason (?:i|we|for|is"
    r"|that)\b"
    r"|\b(?:you|u)(?:_re| are)? (?:still |currently )?(?:owing|owe|behind|overdue|late|past due|in arrears)\b"
    r"|\b(?:wasn_t|isn_t|hasn_t|haven_t|didn_t|not) (?:been )?(?:paid|received|arrived|working|gone through|come in)\b"
    r"|\b(?:owed|missed|failed|declined|bounced|expired|broken|unpaid|overdue|outstanding)\b"
)
