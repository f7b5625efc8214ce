"""Fields of service talk: words of one field speak of one matter, however each is named.

"I'll text you" and "nothing comes in writing" share a field, and no stem. A field is far wider than a matter, so it
ties two turns only where position and wording speak for it already.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from pitchlint.ledgers.acts import singular
from pitchlint.nlp.inflection import base

_FIELDS = """\
word: call ring phone telephone text message mail email letter write writing note line word news update alert notify
 notification remind reminder contact reply answer inform hear reach post chat callback buzz voicemail sms print copy
 confirmation leaflet document pdf number listen report jot written inbox memo postcard whatsapp shout tell fax
seat: seat chair table row window aisle middle front back side stall balcony spot place sit seating booth bench terrace
 corner standing carriage together spread neighbour section skyline economy coach class cabin stool sofa circle full
room: room suite bed bedroom night stay floor view checkout check-out key balcony bath bathroom shower cot twin king
 quilt pillow house inn hostel upgrade sleep cleaning reception vacate corridor basement attic hotel flat apartment full vacancy guest
luggage: suitcase bag luggage baggage case backpack carry-on trunk hold trolley rucksack allowance kilo
lift: ride car cab taxi shuttle bus drive driver van lift pickup collect fetch station airport transfer way walk tram
 train limousine limo hatchback minibus minivan transport coach foot metro wheelchair ramp boot door taxi uber lyft
food: breakfast lunch dinner meal cake coffee tea drink wine snack menu slice bar popcorn dessert sandwich bread pastry
 champagne starter kitchen chef cook dish food buffet alcohol steak meat vegan vegetarian grill cookie cup muffin bottle water juice eat caterer catering plate serve
 bakery croissant beer cocktail table service syrup milk waiter refill
pet: dog cat pet animal kennel puppy rabbit bird leash hamster
paper: paper proof form reference contract passport licence license id identification document letter certificate
 statement payslip paperwork signature sign print copy slip receipt visa card application
mend: engineer technician fix repair mend plumber fitter install paint painting painter scuff leak clean cleaning replace
 spare maintenance renovate redecorate redo caretaker heater boiler handyman electrician carpet
person: doctor nurse specialist manager colleague agent guide trainer teacher stylist partner supervisor boss lawyer
 assistant trainee apprentice whoever someone somebody personally dentist barber hairdresser instructor counsellor
money: refund money back cash credit payout compensation reimburse repay voucher deposit difference return amount
saving: discount percent cheaper coupon voucher reduction sale bonus point stamp loyalty rebate promotion promo
child: child kid baby cot highchair booster pram buggy stroller toddler creche nursery
party: cake balloon decoration banner band music dj projector screen microphone candle flower bouquet decorate light
access: wheelchair ramp step stair lift elevator crutch disabled upstairs hatchback
parking: park parking garage space car spot valet bay meter
change: fixed final flexible change switch swap move rebook cancel cancellation drop discard return exchange amend reschedule undo refund
kept: file detail details record note list keep data delete remove save
move: move mover removal firm van lad furniture carry box
map: map guide leaflet brochure post send
insure: insurance cover covered insured policy
advert: advert ad offer marketing spam newsletter promotion
guard: freeze frozen block lock locked stop transfer fraud transaction secure
wait: wait queue patient jump line priority
watch: watch keep eye monitor track page alert notice list search check try trying
parcel: parcel delivery deliver courier package post box shop depot collect bring
crowd: crowd alone private group others party stranger shared exclusive
sure: guarantee guaranteed promise certain sure
trial: trial month subscription renew premium version
stay: stay leave wait remain queue line hang
clean: clean cleaning towel linen laundry wash iron dry
gift: gift wrap ribbon wrapping present card
"""


def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in _FIELDS.replace("\n ", " ").splitlines():
        name, _, words = line.partition(": ")
        for word in words.split():
            for form in {word, _plain(word)}:
                found.setdefault(form, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


def _plain(word: str) -> str:
    return base(singular(word))


_FIELD_OF = _table()


@lru_cache(maxsize=8192)
def fields(word: str) -> frozenset[str]:
    """The fields of a word, in any form."""
    bare = word.partition("_")[0]
    forms = [bare, _plain(bare)]
    for ending in ("ing", "ed"):
        if bare.endswith(ending) and len(bare) > len(ending) + 2:
            cut = bare.removesuffix(ending)
            forms += [cut, cut + "e", cut[:-1]]
    return next((_FIELD_OF[form] for form in forms if form in _FIELD_OF), frozenset())


def fields_of(words: Iterable[str]) -> frozenset[str]:
    """The fields that some words speak of."""
    return frozenset().union(*(fields(w) for w in words))
