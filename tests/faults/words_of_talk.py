"""In which words answers are held back, promises taken back and offers pushed; and how each is done honestly."""

from __future__ import annotations

# What is said in the place of an answer.
NO_ANSWER = (
    "Is there anything else I can do for you?",
    "Thank you for choosing us today.",
    "We are always happy to hear from you.",
    "You have come to the right place.",
    "Okay, let's go on then.",
    "That's a really good question.",
    "We appreciate your patience.",
    "Many people like us for our service.",
    "Great, thanks for asking.",
    "We have been in business for twenty years.",
)
# What is said before the answer comes: (seller, customer).
NOT_YET = (
    ("Good question, let me look that up.", "Sure."),
    ("One moment, please.", "Okay."),
    ("Let me check that for you.", "Thanks."),
    ("Hold on a second, I'm opening the page.", "No problem."),
    ("I'd have to see. Can you wait a minute?", "Yes, I can."),
    ("Oh, the system is slow today.", "That's all right."),
    ("I'm just getting to it.", "Fine."),
    ("Bear with me while I find that.", "Take your time."),
    ("Hm, let me ask my colleague.", "Okay, I'll wait."),
    ("Just a second.", "Mhm."),
)

# A promise, its taking back, and its keeping or repetition.
PROMISES = (
    (
        "I'll email you the receipt by Friday.",
        "Actually, we can't email you the receipt.",
        "I've just emailed you the receipt.",
    ),
    ("We'll call you back this afternoon.", "We won't be able to call you back.", "We'll call you back, as I said."),
    (
        "I'll send you the brochure by post.",
        "We don't send brochures, though.",
        "The brochure is in the post to you.",
    ),
    (
        "We will refund the deposit within five days.",
        "The deposit can't be refunded.",
        "You'll have the deposit back within five days, as agreed.",
    ),
    (
        "I will reserve the spare key for you.",
        "I can't reserve the spare key after all.",
        "I've reserved the spare key for you.",
    ),
    (
        "My colleague will bring the catalogue along.",
        "My colleague isn't going to bring the catalogue.",
        "And yes, my colleague will bring the catalogue.",
    ),
    (
        "I'm going to waive the cancellation charge for you.",
        "I'm not able to waive the cancellation charge.",
        "I've waived the cancellation charge in your file.",
    ),
    (
        "We'll text you the door code tonight.",
        "There won't be a text with the door code, we never send those.",
        "The door code comes by text tonight, as promised.",
    ),
    (
        "I'll make sure that you get a voucher.",
        "I'm afraid you won't get a voucher.",
        "The voucher is in your account now.",
    ),
    ("You'll get a copy of the form from me.", "I never said that you'd get a copy.", "Here is your copy of the form."),
)

# (seller offers, customer declines, seller pushes)
PUSHES = (
    ("Would you like the extra cover with it?", "No, thank you.", "Are you sure? You might regret it later."),
    ("Shall I add the gift box as well?", "No, I don't need that.", "It's only five more, and everybody takes it."),
    (
        "Would you be interested in our club card?",
        "No thanks, not interested.",
        "But it would save you a lot of money.",
    ),
    ("Can I offer you the yearly contract?", "No, I'd rather not.", "Let me just tell you what you'd be missing."),
    ("Do you want our newsletter, too?", "No, please don't.", "Come on, it's just one mail a week."),
    ("May I sign you up for the premium line?", "Thanks, but no.", "What if I gave you the first month for free?"),
    ("Would you like to try the larger size?", "I don't want that.", "Why not? Most people are glad they did."),
    (
        "We also have a warranty for three years.",
        "No, I'm fine without it.",
        "Think about what a repair would cost you.",
    ),
    ("How about the breakfast package?", "I'll pass on that.", "How about I give it to you for half the price then?"),
    ("Could I put you down for a donation?", "Not today, sorry.", "Surely you can spare a little for the children."),
)
# (seller accepts, customer takes it up again, seller answers)
REOPENED = (
    ("No problem.", "Actually, what would it have cost?", "It would be $9, and I can add it if you like."),
    ("That's fine.", "Hm, wait, tell me more about it.", "With pleasure, it costs $9 and you can cancel any time."),
    ("All right.", "On second thought, I would like it.", "Gladly, I'll add it then. Anything else?"),
    ("Of course.", "How does it work, anyway?", "You pay once, and you can use it for a year. Shall I add it?"),
    ("Understood.", "Well, what do I get with it?", "You'd get priority service. Would you like it after all?"),
    ("As you wish.", "My wife says we should have it. Can we add it?", "Yes, I can add it for you now."),
    ("Okay, no worries.", "How much is it again?", "It's only $9. Should I put it in?"),
    (
        "Sure, that's up to you.",
        "Maybe I was too quick. Is it any good?",
        "Many like it. You could try it for a month.",
    ),
    ("Fine, I'll leave it out.", "Can I still get it later?", "Yes, you can, just ask at the desk."),
    ("Fair enough.", "I've changed my mind, please add it.", "Great, I'll do that, you won't regret it."),
)
