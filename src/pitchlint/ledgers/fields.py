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
word: line call ring phone telephone text message mail email letter write writing note word news update alert notify
 notification remind reminder contact reply answer inform hear reach post chat callback buzz voicemail sms print copy
 confirmation leaflet document pdf number listen report jot written inbox memo postcard whatsapp shout tell fax ping
 response newsletter warn warning follow-up feedback portal hotline helpline
seat: seat chair table row window aisle middle front back side stall balcony spot place sit seating booth bench
 terrace corner standing carriage together spread neighbour section skyline economy coach class cabin stool sofa
 circle full legroom stand arena pitch patio deck view scatter
room: room suite bed bedroom night stay floor view checkout check-out key balcony bath bathroom shower cot twin king
 quilt pillow house inn hostel upgrade sleep cleaning reception vacate corridor basement attic hotel flat apartment
 full vacancy guest ocean sea courtyard quiet noise noisy street road stairs dorm lodge cottage villa minibar fridge
 kettle
luggage: suitcase bag luggage baggage case backpack carry-on trunk hold trolley rucksack allowance kilo stroller skis
 locker store storage
lift: ride car cab taxi shuttle bus drive driver van lift pickup collect fetch station airport transfer way walk tram
 train limousine limo hatchback minibus minivan transport coach foot metro wheelchair ramp boot door uber lyft
 chauffeur escort ferry terminal drop-off
food: breakfast lunch dinner meal cake coffee tea drink wine snack menu slice bar popcorn dessert sandwich bread
 pastry champagne starter kitchen chef cook dish food buffet alcohol steak meat vegan vegetarian grill cookie cup
 muffin bottle water juice eat caterer catering plate serve bakery croissant beer cocktail table service syrup milk
 waiter refill oat soy cream bun cutlery bowl appetizer salad soup halal kosher gluten allergy nut fruit ice-cream
 lemonade soda
pet: dog cat pet animal kennel puppy rabbit bird leash hamster guinea
paper: paper proof form reference contract passport licence license id identification document letter certificate
 statement payslip paperwork signature sign print copy slip receipt visa card application stamp record invoice
mend: engineer technician fix repair mend plumber fitter install paint painting painter scuff leak clean cleaning
 replace spare maintenance renovate redecorate redo caretaker heater boiler handyman electrician carpet tool part
 workshop broken
person: doctor nurse specialist manager colleague agent guide trainer teacher stylist partner supervisor boss lawyer
 assistant trainee apprentice whoever someone somebody personally dentist barber hairdresser instructor counsellor
 nobody yourself staff team crew porter concierge host waiter owner landlord therapist vet surgeon coach
money: refund money back cash credit payout compensation reimburse repay voucher deposit difference return amount
 balance repayment cashback reward compensate goodwill
saving: discount percent cheaper coupon voucher reduction sale bonus point stamp loyalty rebate promotion promo offer
 deal reduce off-peak code
child: child kid baby cot highchair booster pram buggy stroller toddler creche nursery babysitter nanny playroom crib
party: cake balloon decoration banner band music dj projector screen microphone candle flower bouquet decorate light
 speaker stage piano karaoke confetti toast rose
access: wheelchair ramp step stair lift elevator crutch disabled upstairs hatchback ground
parking: park parking garage space car spot valet bay meter barrier
change: fixed final flexible change switch swap move rebook cancel cancellation drop discard return exchange amend
 reschedule undo refund amendment modify alter penalty free-cancellation
kept: file detail details record note list keep data delete remove save erase forget store privacy share
move: move mover removal firm van lad furniture carry box lift
map: map guide leaflet brochure post send
insure: insurance cover covered insured policy claim excess
advert: advert ad ads offer marketing spam newsletter promotion commercial sponsor partner
dairy: dairy milk cream cheese butter yoghurt yogurt custard whey lactose whipped cheesecake latte ice-cream mozzarella
 parmesan buttermilk ghee
nut: nut nuts almond peanut hazelnut walnut pecan cashew pistachio praline marzipan nutella pesto satay frangipane
wheat: gluten wheat flour bread breadcrumb pasta barley crouton bun toast noodle couscous batter soy-sauce
liquor: alcohol alcoholic wine beer rum brandy liqueur champagne whisky whiskey gin vodka sherry prosecco cognac spirit
sugar: sugar sugary sweetened sweet syrup honey caramel sweetener sweeten
meat: meat beef chicken pork ham bacon lamb steak sausage turkey gelatine lard duck veal salami pepperoni mince
smoke: smoke smoker ashtray cigarette cigar tobacco
noise: noise noisy loud party music disco drill builder construction dj nightclub hammer
caffeine: caffeine caffeinated decaf espresso
open: open close shut lock door lockup closing opening late
guard: freeze frozen block lock locked stop transfer fraud transaction secure suspend unlock
wait: wait queue patient jump line priority straight standby
watch: watch keep eye monitor track page alert notice list search check try trying lookout
parcel: parcel delivery deliver courier package post box shop depot collect bring doorstep locker ship shipping
crowd: crowd alone private group others party stranger shared exclusive share
sure: guarantee guaranteed promise certain sure
trial: trial month subscription renew premium version
stay: stay leave wait remain queue line hang
clean: clean cleaning towel linen laundry wash iron dry maid housekeeping
gift: gift wrap ribbon wrapping present card
swim: pool swim swimming sauna spa gym fitness jacuzzi hot-tub beach
net: wifi internet password connection broadband router
heat: heating heater radiator aircon air conditioner fan ac cool warm blanket
lesson: lesson class course session tutor training practice
look: tour visit viewing show round
help: help assist support hand aid carry
hold: hold reserve keep slot save aside spare spot
"""


BARRED = frozenset("advert dairy nut wheat liquor sugar meat smoke noise caffeine".split())  # said not to be in or near


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
