"""Words in, masked words out: what tells who somebody is, and what must stay readable."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from stdnum import luhn

from pitchlint import reporters
from pitchlint.cli.redacting import SHARED, Redacting
from pitchlint.conversation import Conversation, RoleSource, Segment, Turn
from pitchlint.errors import UsageError
from pitchlint.finding import Finding, Match, evidence, fingerprint
from pitchlint.location import SourceLocation
from pitchlint.nlp.pipeline import DEFAULT_MODEL
from pitchlint.nlp.redaction import redact_report
from pitchlint.nlp.redaction.masks import LABELS, Mask, Masked, joined
from pitchlint.nlp.redaction.people import entities
from pitchlint.nlp.redaction.redactor import Redactor
from pitchlint.report import ConversationReport, Entry, Report, Unreadable

MASKED = (
    # names
    ("My name is Ann Lee.", "My name is [NAME]."),
    ("my name is ann and i'd like a refund", "my name is [NAME] and i'd like a refund"),
    ("Hi Sam, this is Dana from Northwind Energy.", "Hi [NAME], this is [NAME] from Northwind Energy."),
    ("Good morning, Mrs. Okafor, how are you?", "Good morning, Mrs. [NAME], how are you?"),
    ("Could I speak to Mr O'Brien, please?", "Could I speak to Mr [NAME], please?"),
    ("dr smith will see you", "dr [NAME] will see you"),
    ("You're speaking with Priya, how can I help?", "You're speaking with [NAME], how can I help?"),
    ("Is this Marcus Webb?", "Is this [NAME]?"),
    ("Thanks, Ann. I'll call you back.", "Thanks, [NAME]. I'll call you back."),
    ("No problem, Luis.", "No problem, [NAME]."),
    ("I told your colleague Susan Miller on Monday.", "I told your colleague [NAME] on Monday."),
    ("My brother Karim Haddad asked me to ring.", "My brother [NAME] asked me to ring."),
    ("Kind regards, Tom Baker", "Kind regards, [NAME]"),
    ("The account is in Margaret's name, Margaret Jones.", "The account is in [NAME]'s name, [NAME]."),
    # e-mail
    ("Write to ann.lee+home@example.co.uk, please.", "Write to [EMAIL], please."),
    ("It's O'Neil_77@mail.example.org!", "It's [EMAIL]!"),
    ("that's ann dot lee at gmail dot com", "that's [EMAIL]"),
    ("my email is bob underscore 22 at acme dot co dot uk", "my email is [EMAIL]"),
    # phones
    ("Call me on 020 7946 0110 after six.", "Call me on [PHONE] after six."),
    ("My number is (555) 867-5309.", "My number is [PHONE]."),
    ("Text +44 7700 900123 or +1-202-555-0143.", "Text [PHONE] or [PHONE]."),
    ("ring 07700900123", "ring [PHONE]"),
    ("It's 867-5309, same as before.", "It's [PHONE], same as before."),
    ("five five five, eight six seven, five three oh nine", "[NUMBER]"),
    ("it's oh two oh seven nine four six double one oh", "it's [NUMBER]"),
    ("Dial 0049 30 123456, it's Berlin.", "Dial [PHONE], it's Berlin."),
    # cards, banks
    ("The card is 4111 1111 1111 1111, expiry 04/27.", "The card is [CARD], expiry 04/27."),
    ("5500-0000-0000-0004 is the number", "[CARD] is the number"),
    ("amex 378282246310005", "amex [CARD]"),
    ("the card ending in 4242 was declined", "the card ending in [CARD] was declined"),
    ("IBAN DE89 3704 0044 0532 0130 00 please", "IBAN [IBAN] please"),
    ("Pay into GB29NWBK60161331926819 today.", "Pay into [IBAN] today."),
    ("account number 12345678, sort code 20-00-00", "account number [NUMBER], sort code [NUMBER]"),
    # ids
    ("My social is 219-09-9999.", "My social is [ID]."),
    ("NI number is AB 12 34 56 C", "NI number is [ID]"),
    ("DNI 54362315K", "DNI [ID]"),
    ("RSSMRA85T10A562S is my tax code", "[ID] is my tax code"),
    # orders and accounts
    ("Your order number is A-10442.", "Your order number is [NUMBER]."),
    ("Order #55120 is late.", "Order #[NUMBER] is late."),
    ("booking reference XK7-90213", "booking reference [NUMBER]"),
    ("my account is 884213", "my account is [NUMBER]"),
    ("the pin is 4821", "the pin is [NUMBER]"),
    # addresses
    ("I'm at 14 Elm Street, Springfield, IL 62704.", "I'm at [ADDRESS]."),
    ("send it to flat 3, 221b baker street", "send it to [ADDRESS]"),
    ("Our house is 7 Willow Close.", "Our house is [ADDRESS]."),
    ("The postcode is SW1A 2AA.", "The postcode is [ADDRESS]."),
    ("zip code 90210", "zip code [ADDRESS]"),
    ("Hauptstraße 12, 10115 Berlin", "[ADDRESS]"),
    ("PO Box 881 is fine.", "[ADDRESS] is fine."),
    ("fourteen maple avenue", "[ADDRESS]"),
    ("I live in Tiverton and work from home.", "I live in [ADDRESS] and work from home."),
)

READABLE = (
    "It's $49 a month by Friday.",
    "The Office bundle costs £1,250.00 plus VAT.",
    "We deliver within 30 days, 24/7.",
    "The sale ends on 31 March 2025 at 10:30.",
    "From 2024-04-12 to 12/05/2024 it was free.",
    "It has 16 GB and 512 GB of storage.",
    "The iPhone 15 Pro and the WH-1000XM5 are in stock.",
    "Only 2 left, and 1,200 people have bought it.",
    "We save you 12.5% over 24 months.",
    "It's twenty-five thousand five hundred dollars.",
    "One, two or three phones?",
    "Your order of 250 boxes is ready.",
    "I'm sorry about the delay, thank you for waiting.",
    "Good morning, how can I help you?",
    "Hi there, thanks for calling Customer Service.",
    "This is the best price we have.",
    "I'm calling about your renewal in May.",
    "Will you decide today?",
    "Can you mark it as paid, please?",
    "The Basic line is enough for five people.",
    "In 2019 we had 40 stores, in 2024 we have 90.",
    "It's a two hour drive, or a five minute walk.",
    "Between 1000 and 2000 euros, depending on size.",
    "The Black Friday offer was 3 for 2.",
    "You can leave with 30 days' notice at any time.",
    "Is this the right department?",
    "Yes, exactly. It's 84 a month, all in.",
    "The warranty covers 100,000 miles or 5 years.",
    "Our office in Leeds is open from 9 to 5.",
    "Dear customer, your plan renews on 1 June.",
)


def test_a_name_that_is_spoken_of_as_a_thing_stays_in_the_whole_conversation():
    said = [
        "I'm on the Gold plan, is there an Aqua plan?",
        "Aqua is $34 a month, Gold is $60.",
        "Westholm Energy, Dana here.",
    ]
    redactor = Redactor((), said, dict(zip(said, entities(said, DEFAULT_MODEL), strict=True)))
    assert [redactor.masked(text).text for text in said] == [*said[:2], "Westholm Energy, [NAME] here."]


def masked(text: str) -> str:
    """The text as it is masked in a conversation that holds nothing else."""
    return Redactor((), [text], {text: entities([text], DEFAULT_MODEL)[0]}).masked(text).text


@pytest.mark.parametrize(("said", "shown"), MASKED)
def test_what_tells_who_somebody_is_is_masked(said, shown):
    assert masked(said) == shown


@pytest.mark.parametrize("said", READABLE)
def test_ordinary_words_prices_and_dates_stay(said):
    assert masked(said) == said


def talk(*said, id="call-7", **fields):
    """A conversation of (speaker, role, text), each turn on a line of its own."""
    turns = tuple(
        Turn(n, speaker, role, text, (Segment(0, len(text), SourceLocation("calls/7.txt", n + 1, 1)),))
        for n, (speaker, role, text) in enumerate(said)
    )
    return Conversation(id, SourceLocation("calls/7.txt", 1), turns, roles=RoleSource("label", 1.0), **fields)


def finding(conversation, turn, words, **fields):
    """The words in that turn as a finding whose message quotes them."""
    start = conversation.turns[turn].text.index(words)
    marked = evidence(conversation, turn, start, start + len(words))
    key = fingerprint("pressure/urgency", conversation.id, words, 1)
    made = Finding("pressure/urgency", "Presses", "warning", "high", f"“{words}” presses", conversation.id, marked)
    return replace(made, fingerprint=key, **fields)


def report(conversation, *findings, **fields):
    return Report((ConversationReport(conversation, findings, **fields),), rules=1)


CALL = talk(
    ("Dana Reed", "seller", "Hi Sam, act now, Sam, or it is gone."),
    ("Sam Okafor", "customer", "My number is 020 7946 0110, write to sam@example.org."),
    ("Dana Reed", "seller", "So 020 7946 0110. Mr Okafor, last chance at $49 a month by Friday."),
    id="Sam Okafor",
    seller_id="Dana Reed",
    customer_id="sam@example.org",
    case_id="case-88",
)


def test_spans_quotes_texts_and_messages_agree_and_places_stay():
    told = finding(CALL, 0, "act now, Sam, or")
    shown = redact_report(report(CALL, told)).findings[0]
    place = shown.evidence
    assert place.text == "Hi [NAME], act now, [NAME], or it is gone."
    assert place.text[place.start : place.end] == place.quote == "act now, [NAME], or"
    assert shown.message == "“act now, [NAME], or” presses"
    assert (place.speaker, shown.conversation) == ("[NAME]", "[NAME]")
    assert (place.location, place.end_location) == (told.evidence.location, told.evidence.end_location)


def test_a_span_that_cuts_a_masked_word_takes_in_the_whole_of_it():
    shown = redact_report(report(CALL, finding(CALL, 1, "0110, write"))).findings[0].evidence
    assert shown.quote == "[PHONE], write"


def test_what_is_told_once_is_masked_everywhere():
    lower = talk(
        ("Agent", "seller", "what is your name"),
        ("Customer", "customer", "my name is priya and the card ends in 4242"),
        ("Agent", "seller", "thank you priya so 4242"),
    )
    shown = redact_report(report(lower)).conversations[0].conversation
    assert [t.text for t in shown.turns[1:]] == [
        "my name is [NAME] and the card ends in [CARD]",
        "thank you [NAME] so [CARD]",
    ]
    assert [t.speaker for t in shown.turns] == ["Agent", "Customer", "Agent"]


def test_every_other_record_of_the_conversation_is_masked_too():
    where = evidence(CALL, 2, 3, 16)
    entry = Entry("promises", "call", "open", CALL.id, "call Sam on 020 7946 0110", where, because="Sam Okafor asked",
                  values=(("to", "sam okafor"), ("amount", "$49")))  # fmt: skip
    match = Match("signals/deadline", 2, 3, 16, (("number", "020 7946 0110"),))
    whole = redact_report(
        replace(
            report(CALL, finding(CALL, 0, "act now", related=(where,)), signals=(match,), ledgers=(entry,)),
            across=(entry,),
            unreadable=(Unreadable(SourceLocation("x.csv"), "row of ann.lee@example.org"),),
        )
    )
    shown = whole.conversations[0]
    book, signal = shown.ledgers[0], shown.signals[0]
    assert (book.what, book.because) == ("call [NAME] on [PHONE]", "[NAME] asked")
    assert (book.values, whole.across) == ((("to", "[NAME]"), ("amount", "$49")), (book,))
    text = shown.conversation.turns[2].text
    assert (text[signal.start : signal.end], signal.slots) == ("[PHONE]", (("number", "[PHONE]"),))
    assert shown.findings[0].related[0].quote == "[PHONE]"
    assert whole.unreadable[0].message == "row of [EMAIL]"
    assert shown.conversation.customer_id == "[EMAIL]"
    assert (shown.conversation.seller_id, shown.conversation.case_id) == ("[NAME]", "case-88")
    assert not re.search("Dana|Sam|Okafor|Reed|0110|example", repr(whole).replace("calls/7.txt", ""))


def test_the_map_to_the_source_stays_in_order():
    first, second = SourceLocation("a.vtt", 3, 1), SourceLocation("a.vtt", 4, 1)
    text = "call 020 7946 0110 or write"
    turn = Turn(0, "Dana", "seller", text, (Segment(0, 8, first, 0.0, 1.0), Segment(9, len(text), second, 1.0, 2.0)))
    made = Conversation("c", SourceLocation("a.vtt", 1), (turn,))
    shown = redact_report(report(made)).conversations[0].conversation.turns[0]
    assert shown.text == "call [PHONE] or write"
    assert [(s.start, s.end, s.location.line) for s in shown.segments] == [(0, 12, 3), (12, len(shown.text), 4)]
    assert shown.locate(5, 12).location == SourceLocation("a.vtt", 3, 6)


def test_a_fingerprint_taken_from_masked_words_holds_nothing_to_guess():
    a = talk(("Dana", "seller", "Ring 020 7946 0110 now."))
    b = talk(("Dana", "seller", "Ring 020 7946 0999 now."))
    one, other = (redact_report(report(c, finding(c, 0, c.turns[0].text))).findings[0] for c in (a, b))
    assert one.fingerprint == other.fingerprint != finding(a, 0, a.turns[0].text).fingerprint
    plain = finding(a, 0, "now")
    assert redact_report(report(a, plain)).findings[0].fingerprint == plain.fingerprint


def test_two_such_fingerprints_in_one_report_differ():
    c = talk(("Dana", "seller", "Ring 020 7946 0110 now."), ("Dana", "seller", "Ring 020 7946 0999 now."))
    shown = redact_report(report(c, *(finding(c, n, t.text) for n, t in enumerate(c.turns)))).findings
    assert shown[0].evidence.text == shown[1].evidence.text
    assert shown[0].fingerprint != shown[1].fingerprint


def test_conversations_whose_ids_are_names_stay_apart_and_other_ids_stay():
    names = [talk(("Agent", "seller", "Act now."), id=id) for id in ("Ann Lee", "Bob Ray", "chat-10293847")]
    shown = redact_report(Report(tuple(ConversationReport(c, (finding(c, 0, "Act now"),)) for c in names)))
    assert [c.conversation.id for c in shown.conversations] == ["[NAME]", "[NAME] (2)", "chat-10293847"]
    assert [f.conversation for f in shown.findings] == ["[NAME]", "[NAME] (2)", "chat-10293847"]


def test_a_model_that_is_missing_is_an_error_and_nothing_is_shown():
    with pytest.raises(UsageError, match=r"names cannot be masked.*pip install no-such-model.*--no-redact"):
        redact_report(report(CALL, finding(CALL, 0, "act now")), model="no_such_model")


def test_redaction_is_for_shared_formats_and_transcripts_unless_it_is_asked_for():
    script = replace(CALL, channel="script")
    transcript, library = (report(c, finding(c, 0, "act now")) for c in (CALL, script))
    usual = Redacting(None, DEFAULT_MODEL)
    assert "sarif" in SHARED
    assert usual(transcript, "sarif") == usual(transcript, "junit") == redact_report(transcript)
    assert usual(transcript, "terminal") == usual(transcript, "json") == transcript
    assert usual(library, "sarif") == library
    assert Redacting(True, DEFAULT_MODEL)(library, "json") == redact_report(library)
    assert Redacting(False, DEFAULT_MODEL)(transcript, "sarif") == transcript


@given(st.text(), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 9), st.sampled_from(LABELS))))
def test_masks_leave_what_is_outside_of_them_and_spans_stay_in_order(text, spans):
    masks = joined(
        Mask(start, min(start + size, len(text)), label) for start, size, label in spans if start < len(text)
    )
    shown = Masked(text, masks)
    outside = [i for i in range(len(text)) if not any(m.start <= i < m.end for m in masks)]
    assert all(shown.text[slice(*shown.span(i, i + 1))] == text[i] for i in outside)
    moved = [shown.span(i, len(text))[0] for i in range(len(text))]
    assert moved == sorted(moved)


def digits(count):
    return st.text("0123456789", min_size=count, max_size=count)


PHONES = st.one_of(
    st.builds("({}) {}-{}".format, digits(3), digits(3), digits(4)),
    st.builds("{0}{3}{1}{3}{2}".format, digits(3), digits(3), digits(4), st.sampled_from(["-", ".", " ", ""])),
    st.builds("+{}{}".format, st.integers(1, 99), digits(9)),
    st.builds("+44 20 {} {}".format, digits(4), digits(4)),
    st.builds("0{} {}".format, digits(4), digits(6)),
)
CARDS = st.tuples(digits(15), st.sampled_from(["", " ", "-"])).map(
    lambda made: made[1].join(re.findall("....", made[0] + luhn.calc_check_digit(made[0])))
)
EMAILS = st.emails().filter(lambda email: email.isprintable())


VALUES = st.one_of(PHONES, CARDS, EMAILS)
SENTENCES = st.sampled_from(["It's {}, act now.", "so {} then act now", "act now {}"])


def masked_call(value, sentence):
    """The masked report of a call in which the value is a speaker, an id, and part of all that is said and found."""
    text = sentence.format(value)
    call = talk(
        (value, "seller", text),
        ("Sam", "customer", f"Yes, {value}"),
        id="c" if value.isdigit() else value,
        customer_id=value,
    )
    told = finding(call, 0, text, related=(evidence(call, 1, 0, 3),))
    return redact_report(report(call, told, praise=(finding(call, 0, "act now", level="praise"),)))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(VALUES, SENTENCES)
def test_no_email_phone_or_card_survives_in_the_records(value, sentence):
    shown = masked_call(value, sentence)
    assert value not in repr(shown)
    assert re.sub(r"\W", "", value) not in re.sub(r"\W", "", repr(shown))


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(VALUES, SENTENCES)
def test_no_email_phone_or_card_survives_in_a_shared_format(value, sentence):
    shown = masked_call(value, sentence)
    for format in sorted(SHARED | {"json", "terminal", "full"}):
        rendered = reporters.render(shown, format)
        assert rendered
        assert value not in rendered, format


@pytest.mark.parametrize(
    "label", ["0@A.CHAT", "Agent (x@shop.chat)", "Agent +44 20 1234 5678", "Customer 555-123-4567"]
)
def test_an_address_or_a_telephone_in_a_speakers_label_is_masked(label):
    shown = redact_report(report(talk((label, "seller", "Act now."), ("Sam", "customer", "Yes."))))
    assert label not in repr(shown) and "1234" not in repr(shown)
