"""Which side a speaker label or a role field names: `Agent 1`, `Rep (Dana)`, `CSR`, `Customer Service`."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from pitchlint.conversation import Role
from pitchlint.regex import lazy

_LABELS: dict[Role, str] = {
    "seller": """
        account executive, account manager, adviser, advisor, ae, agent, agente, assistant, associate,
        attendant, bdr, berater, beraterin, broker, business, business development, call center agent, call
        centre agent, care, cashier, clerk, closer, company, consultant, contact center agent, csm, csr,
        customer care, customer relations, customer representative, customer service, customer success, customer
        support, dealer, employee, help desk, helpdesk, insurance agent, internal, interviewer, live agent,
        merchant, operator, realtor, rebuttal, receptionist, rep, representative, response, retailer, sales,
        sales agent, sales associate, sales development, sales person, sales rep, sales representative,
        salesman, salesperson, saleswoman, sdr, seller, service agent, service rep, service representative,
        specialist, staff, support, support agent, support engineer, support rep, support specialist, team
        member, tech support, technical support, technician, telemarketer, vendedor, vendedora, vendor,
        verkäufer, verkäuferin""",
    "customer": """
        applicant, borrower, buyer, caller, client, cliente, consumer, contact, cust, customer, debtor, end
        user, end-user, enduser, external, guest, homeowner, insured, interviewee, kunde, kundin, lead, member,
        objection, patient, policyholder, prospect, prospective customer, purchaser, requester, respondent,
        shopper, subscriber, tenant, user, visitor""",
    "bot": """
        auto reply, automated message, automated system, automation, bot, chat bot, chatbot, ivr, menu, recording,
        system, virtual agent, virtual assistant, voice bot, voicebot, voicemail""",
    "other": """
        action, activity, comment, developer, event, function, info, internal note, narrator, note, notification,
        private note, supervisor, tool, translator, interpreter, trainer, whisper""",
}
KNOWN: dict[str, Role] = {
    " ".join(label.split()): role for role, labels in _LABELS.items() for label in labels.split(",")
}
_CALLED = frozenset({"callee", "called", "called party", "call recipient", "receiver", "recipient"})
# Words that name a side only when they stand alone: "Sam Company" and "Note Taker" say nothing.
AMBIGUOUS = frozenset(
    """action activity ae assistant associate business care comment company contact developer event external
    function guest info internal lead member menu note operator recording response specialist staff system tool
    trainer translator whisper user""".split()
)
_PLAIN_NUMBER = lazy(r"\s+(?:#?\d{1,4}|[a-z])\Z|(?<=[a-z])\d{1,4}\Z")
NEUTRAL = lazy(
    r"(?:speaker|spk|participant|person|channel|ch|voice|unknown(?: speaker)?|unidentified(?: speaker)?|spkr?|[a-z])"
    r"[ _-]*(?:\d{1,3}|[a-z])?\Z|\d+\Z"
)


@lru_cache(maxsize=4096)
def normal(label: str) -> str:
    """Lower case, underscores, hyphens and brackets as spaces: how labels are compared."""
    label = re.sub(r"(?<=[a-z])(?=[A-Z][a-z])", " ", label)
    return " ".join(re.sub(r"[\s_\-–—:.*\[\]]+", " ", label.casefold()).split())


def role_of(label: str, others: Collection[str] = ()) -> Role | None:
    """The side that a label names by itself, None for a person's name or `Speaker 1`.

    Args:
        others: all labels of the conversation: a `Caller` who talks to a `Recipient` may be either side.
    """
    name = normal(label)
    if not name:
        return None
    inside = re.fullmatch(r"(.*?)\s*[(（](.*?)[)）]\s*", name)
    if inside:  # Rep (Dana), Dana (Rep)
        return role_of(inside.group(1), others) or role_of(inside.group(2), others)
    plain = name if name in KNOWN else _PLAIN_NUMBER.sub("", name)
    if plain == "caller" and any(normal(other) in _CALLED for other in others):
        return None
    if plain in KNOWN:
        return KNOWN[plain]
    words = re.split(r"[\s,/|]+", plain)
    for size in range(min(len(words) - 1, 3), 0, -1):  # Agent Dana, Acme Customer Service, Dana, Sales Rep
        for part in (" ".join(words[:size]), " ".join(words[-size:])):
            if part in KNOWN and part not in AMBIGUOUS:
                return KNOWN[part]
    return None


def person(label: str) -> str | None:
    """The name in a label that holds one: `Dana`, `Rep (Dana)`; None for `Speaker 1`, `Agent`, `B`."""
    inside = re.fullmatch(r"\s*(.*?)\s*[(（](.*?)[)）]\s*", label)
    if inside:
        return next((part for part in inside.groups() if part and person(part)), None)
    return None if NEUTRAL.match(normal(label)) or role_of(label) else label.strip() or None
