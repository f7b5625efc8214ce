"""In which words prices, times and fees change, wrongly and honestly; `{slots}` are filled from the conversation."""

from __future__ import annotations

# A price said again, higher, and nothing explains it.
RAISED = (
    "So the {item} {is} {new}.",
    "Just to confirm, the {item} {comes} to {new}.",
    "The {item} will be {new}.",
    "Okay, I have the {item} here at {new}.",
    "Your {item} now {costs} {new}.",
    "That makes {new} for the {item}.",
    "I'll charge {new} for the {item}, then.",
    "The price of the {item} is {new}.",
    "We have you down for the {item} at {new}.",
    "By the way, it's {new} for the {item}.",
)
# Another item, or a wish of the customer that changes the price: (customer, seller).
PRICE_TWINS = (
    ("What would the larger one cost?", "The larger one {is} {new}."),
    ("Could you add the express option, too?", "Sure. With the express option the {item} {comes} to {new}."),
    ("Actually, could you make it the premium one?", "Gladly. The premium {item} {is} {new}."),
    ("Is there something better as well?", "Yes, the deluxe {item} {costs} {new}."),
    ("I'd like the extra protection with it.", "With the extra protection you asked for, it's {new}."),
    ("Let's upgrade it, please.", "Of course, the upgraded {item} would be {new}."),
    ("And what is a gift card?", "A gift card is {new}."),
    ("I changed my mind, I'd rather have two of them.", "Since you want two now, the {item} {comes} to {new}."),
    ("Could I have one more, on the weekend?", "On the weekend the {item} {is} {new}, because demand is higher."),
    ("What do others take with it?", "Many take the travel bag, the travel bag costs {new}."),
)

# A day or time said again, another one, and nothing explains it.
MOVED = (
    "So your {event} is {on} {new}.",
    "Just to confirm, the {event} will be {on} {new}.",
    "The {event} is set for {new}.",
    "I have the {event} down for {new}.",
    "The {event} has been moved to {new}.",
    "We'll see you {on} {new} for the {event}.",
    "Your {event} is now {on} {new}.",
    "By the way, the {event} will be {on} {new}.",
    "Then the {event} is scheduled for {new}.",
    "All noted, the {event} takes place {on} {new}.",
)
DATE_TWINS = (
    ("Could we make the {event} {new} instead?", "Of course, the {event} is now {on} {new}."),
    ("Sorry, I can't make {old}. Is {new} possible?", "Yes, your {event} is {on} {new} then."),
    ("Could you move the {event} to {new}, please?", "Done, the {event} has been moved to {new}."),
    ("I just saw that {old} is bad for me.", "No problem. Would {new} suit you for the {event}?"),
    ("{new} would suit me better, actually.", "Fine, the {event} is set for {new}."),
    ("Can I have the {event} later, {on} {new}?", "Certainly. So the {event} will be {on} {new}."),
    ("I'd rather come {on} {new} if that's all right.", "That's all right, I have the {event} down for {new}."),
    ("Please change it, I'm only free {on} {new}.", "I've changed it. The {event} is {on} {new}."),
    ("I mixed up the days, can we do {new}?", "Sure, we can do {new}. Your {event} is now {on} {new}."),
    ("Could you repeat that?", "Yes, your {event} is {on} {old}."),
)

# A charge that comes up at the end.
FEES = (
    "There is also a {fee} service fee.",
    "Oh, and a booking fee of {fee} applies.",
    "I should add that there's a processing fee of {fee}.",
    "You will also be charged a {fee} handling fee.",
    "Plus a {fee} admin charge.",
    "By the way, we add {fee} as a convenience fee.",
    "And then {fee} for the paperwork comes on top.",
    "A surcharge of {fee} will be collected, too.",
    "On top of that comes a {fee} registration fee.",
    "There'll be an extra charge of {fee} on your bill.",
)
# Announced with the price, and named again at the end.
ANNOUNCED = (
    ("There's also a {fee} service fee.", "That includes the {fee} service fee."),
    ("A booking fee of {fee} comes on top.", "So with the booking fee of {fee} you know it all."),
    ("On top comes a processing fee of {fee}.", "And the processing fee of {fee}, as I said."),
    ("That's without the {fee} handling fee.", "The {fee} handling fee is added, as mentioned."),
    ("Please note the {fee} admin charge.", "Plus the {fee} admin charge."),
)
# The customer asks what else there is to pay: (customer, seller).
FEE_ASKED = (
    ("Are there any other charges?", "Yes, there is a {fee} service fee."),
    ("Is there a booking fee?", "There is, a booking fee of {fee} applies."),
    ("What will I have to pay on top?", "A processing fee of {fee}, nothing more."),
    ("Can you also send it by courier?", "Yes, the courier charge is {fee}."),
    ("Any hidden costs?", "Not hidden, but there's a {fee} handling fee."),
)
