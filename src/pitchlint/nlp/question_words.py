"""The words by which a turn is seen to ask, by what they do in a clause."""

from __future__ import annotations

PRONOUN = frozenset("i you u ya he she it we they there that this these those".split())
NEAR = frozenset("i you he she we they it".split())
DETERMINER = frozenset(
    """the my your our his her their a an any anyone anybody anything someone somebody something everything
    everyone all both one another each""".split()
)
BASE = frozenset(
    """need have come work include cost take cover get go know want look fit mean matter run sell make use offer
    apply count start end open close happen change help hurt stay stop still expire last""".split()
)
PREPOSITION = frozenset("of with to for from at about on in by".split())
MODAL = frozenset("can could will would shall should may might".split())
_BE = frozenset("is are was were am".split())
DO = frozenset("do does did".split())
HAVE = frozenset("have has".split())
AUX = MODAL | _BE | DO | HAVE | {"had"}
NEG_AUX = frozenset(
    """don_t doesn_t didn_t isn_t aren_t wasn_t weren_t haven_t hasn_t hadn_t can_t couldn_t won_t wouldn_t
    shouldn_t ain_t dont doesnt didnt isnt arent wasnt werent havent hasnt hadnt cant couldnt wouldnt
    shouldnt""".split()
)
WH = frozenset(
    """what how when where who why which whose whom whats hows wheres whos whens what_s how_s where_s who_s
    when_s why_s""".split()
)
WH_IS = frozenset(
    """whats hows wheres whos what_s how_s where_s who_s when_s why_s what_re how_re where_re what_d how_d
    where_d who_d""".split()
)
MEASURE = frozenset(
    """much many long far often soon big old early late quickly well difficult hard expensive fast high deep
    heavy bad good likely certain wide tall safe strong few little recent""".split()
)
WHAT_NOUN = frozenset(
    """kind kinds type sort sorts time day days date month year size colour color price number address name
    street model brand plan option options version part floor area one ones country city state company currency
    reason rate percentage""".split()
)
# Words that end nothing and begin nothing: after them a new clause may start with a question.
OPENERS = frozenset(
    """and but so or well um uh er erm oh ooh okay ok yes yeah yep yup no nope nah right hi hello hey please
    sorry then also now alright just thanks cheers actually because cause cos like mm hmm hm mhm ah aha great
    good fine sure cool lovely perfect brilliant awesome wow anyway basically today tomorrow though if_so sir
    madam ma_am mate guys folks man love morning afternoon evening really meaning see look listen wait huh whoa
    gosh hang""".split()
)
SAYS_SO = frozenset("yes yeah yep yup no nope right correct sure".split())
CONFIRMED = frozenset("correct right fine good perfect great okay ok wonderful awesome lovely enough".split())
JOINS = frozenset("and but or because cause cos like just that".split())
# Adjectives and adverbs that close a clause and are no subject: "that is a bit high is the flat ..."
CLOSERS = (
    frozenset(
        """high low nice interested expensive fair clear interesting wonderful beautiful amazing helpful steep tight
    too either yet already here there much enough available possible better worse cheap cheaper interesting true
    long close closer bad pretty new old big small then me him us them""".split()
    )
    | OPENERS
)
FUNCTION = frozenset(
    """a an the my your our his her their this that these those i you he she it we they to of in on at for from
    with by about into over under and or but so if when while because as than not never also just only really
    very too even still always all every again now then today tomorrow here there up out off down back myself
    yourself himself itself themselves anyway though what how who where why which yeah yes no ok okay please
    thanks""".split()
)
# In front of a question word: the clause belongs to the verb ("i know what it is").
EMBEDS = frozenset(
    """know knew knows known see saw seen understand remember forget forgot matter idea sure that_s thats is was
    said say says told tell believe guess decide decided find think explain explained love like liked hate
    depends about regardless matters figure learn understood heard hear explaining exactly notice want need do
    does done""".split()
)
SUBJECT_NOUN = frozenset(
    """thing problem trouble point question reason issue idea truth fact news difference answer concern worry
    catch what all is was be it that this hope plan""".split()
)
GOES_ON = frozenset("i you he she we they it there the my your our people if".split())  # "the thing is that they ..."
CLIPPED_ANY = frozenset(
    """idea ideas chance issue issues problem problems discount discounts update updates news luck damage
    defects scratches room way wiggle reason word other others more fees offers deals suggestions advice hope
    possibility extra extras""".split()
)
TAGS = frozenset("right correct huh eh innit".split())
NOT_TAG_AFTER = frozenset(
    """that_s thats is all you_re youre are the be sounds looks sound look alright quite absolutely it_s its
    about just yeah yes not am that okay ok was were exactly no seems seem so do did""".split()
)
EXCLAIM = frozenset("worry dare forget ever shove fret mind go".split())  # don't you worry
CLIPS = frozenset("or any anyone anybody anything anyway anyways you u ya still mind okay ok alright and but".split())
TELLS_QUESTION = frozenset("says said asks asked goes".split())  # "it says are you sure", "he goes what do you want"
ASKS_ITSELF = frozenset("i we you ya u have ve i_ve we_ve like as already just never".split())  # "like i said can you"
GOES_ITSELF = frozenset("it that this which time everything as anything".split())  # "that goes how far"
