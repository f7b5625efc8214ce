"""Words by which a seller limits something, by how: denied, left to the customer, at a price, bounded, gone, luck."""

from __future__ import annotations

from typing import Literal

from pitchlint.nlp.mentions import MONEY
from pitchlint.regex import lazy

How = Literal["denied", "burden", "priced", "bounded", "gone", "luck", "timed", "absent", "late"]
DENIED = lazy(
    r"\b(?:no(?! (?:problem|worries|worry|need|doubt|matter|rush|thank|trouble|extra|charge|cost|fee|fees|charges"
    r"|more|other|further|later|less|stopping|waiting|queuing|hurry|one else|longer (?:have|need)|obligation|bother))"
    r"|not(?! (?:a problem|only|sure|just|to worry|at all))|never(?! mind)|nobody|none|nothing(?! (?:to (?:pay|worry)"
    r"|else|more|on top|extra))|neither|nor|cannot|cant|unable|impossible|hardly|rarely|barely|seldom|refuses?"
    r"|stopped|(?!can_t (?:really )?(?:say|promise|guarantee|tell)\b|don_t (?:hesitate|worry|forget|have|need|mind"
    r"|pay|want|think)|won_t (?:have|need|cost|bill|charge|forget|be (?:charged|billed)|pay|take long)|needn_t|didn_t"
    r"|wasn_t|weren_t|haven_t|hasn_t|couldn_t|doesn_t (?:cost|matter))[a-z]+n_t)\b"
)
BURDEN = lazy(
    r"\b(?:you(?:_ll|_d| will| would| do)? (?:just |then |really |still |probably )?(?:have|need|got|ought) to"
    r"|you(?:_ll|_d| would) want|you(?:_ll|_d| would) (?:take|need|pay|owe|find|be better|be wise)|you must"
    r"|you should (?!have|get|see|find|receive|be\b)|(?:will|would|_ll|_d|they|he|she|it) (?:have|has) to"
    r"|[a-z]+s? (?:have|has) to (?:be|stay|go|leave|come)|(?:somebody"
    r"|someone|anyone) (?:of [a-z ]+ )?(?:should|must|has to|needs to|will have to)|(?:best|better) (?:to |if you "
    r"|you )?(?:bring|check|ask|call|ring|write|jot|take|go|come|get|pay|buy|book|look|try|keep|make|note|leave|be"
    r"|have|do|see|not|arrange|rent|order|plan|allow|phone)\b|you_d (?:best|better)|(?<!for )(?<!to )(?:yourself"
    r"|yourselves)|your own"
    r"|you (?:try|pay|can (?:pay|get|buy|ask|try|find|order|book|rent|hire|see|collect))|up to you|they won_t let"
    r"|they (?:want|ask|expect|charge|take|need)|cash only|falls? to you|give (?:it|them|him|her|us|the \w+) a (?:try"
    r"|go|ring|call|shout|bell|look|miss)|if you (?:still |do |really )?(?:want|need|like|fancy|insist)(?! (?:longer"
    r"|more|anything|any|help|me|us)\b)|drop (?:them|him|her|the \w+) a line|(?:come|pop|go|walk|head) (?:up|over"
    r"|down|in|round|by|back) (?:for|and|to)|required|mandatory|compulsory|expected to|responsib\w+|requires?"
    r"|exact (?:coins|change)|you (?:then |just |simply |first |all )?(?:take|settle|queue|fetch|carry|stand|wait|walk"
    r"|bring|collect|hand|show|print|sign|order|buy|book|ring|call|share|sit|climb|go) (?!it easy|care\b)|if (?:you|u"
    r"|ur"
    r")(?:_d|_re| are| would)? (?:like|want|wish|care|prefer|looking|after|keen)\b|(?:doors?|streets?|blocks?|miles?"
    r"|stops?) (?:down|away|up|along|over)\b|round the corner|next door|across the (?:road|street|square)|the nearest"
    r"|down the (?:road|street|hall|corridor)|(?:shop|store|machine|kiosk|stand|market|pharmacy|post office|laundry"
    r"|launderette|cafe|garage|workshop|rank|supermarket|vending machine)s? (?:is|are|in|on|at|opens?|shuts?|closes?"
    r"|sells?|downstairs|nearby|there|does)\b)\b"
)
PRICED = lazy(
    rf"{MONEY}|\b\d+\.\d\d\b|\b\d+ (?:credits|dollars|pounds|euros|a|each|per|for|the)\b|\b(?:dollars|pay|pays"
    rf"|payable|payment"
    r"|paid|charge[ds]?|charging|costs?|full (?:fare|price|rate)|priced?|pricing|your (?:bill|account|card)|(?:is|are"
    r"|_s|charged|costs) extra|extra (?:charge|cost)|chargeable|fees?|fare|buying|bill|rate|deposit|supplement"
    r"|surcharge|falls due|the meter|coins|cash|two fifty|up front|a head|on top|invoice|premium)\b"
)
BOUNDED = lazy(
    r"\b(?:only|solely|fixed|strict\w*|standard|as normal|run(?:s)? as|normally|usually|as usual|the usual"
    r"|as it (?:is|stands|comes)|like (?:everyone|everybody|all|any)|same as (?:everyone|everybody|any)|first come"
    r"|free choice|separate(?:ly)?|policy|limited|stands?|stays on|whichever|whatever|somewhere|elsewhere"
    r"|per (?:slice|head|item|use)|the price is|is the price|regardless|either way|whoever|small|up to (?:the|them"
    r"|him|her)|in the end|after all|otherwise|hand luggage|in turn|in order|by the meter|at best|maximum|minimum"
    r"|now and then|sometimes|every so often|on request|on shift|done or not|limit|under (?:a hundred|a thousand"
    r"|\d+ (?:miles|km|kilos?))|instead of|no more than|your one|members|accounts|once (?:a|per)|ordinary|basic|old"
    r"|depending|subject to|apart|spread)\b"
)
GONE = lazy(
    r"\b(?:(?:went|gone|goes|going|given|promised|let|sold|passed) to (?:another|someone|somebody|a|the|other|my|our"
    r"|his|her)|taken|gone(?! (?:to|out|through|ahead|over))|(?:we_re|they_re|it_s|is|are) (?:all |completely "
    r"|quite )?(?:full|booked (?:up|out|solid)|busy)(?! (?:of|to the brim))|full (?:up|to the roof|at)|closed?"
    r"|closing|closes|shut|over(?= (?:now|already|for))|expired|ended|ends|runs? out|ran out|(?:someone|somebody"
    r"|another|everyone) (?:else|applicant|guest|customer|buyer|family|couple|party)|(?<!and )dropp?ing (?:off|out)"
    r"|sold"
    r"|let as|out by|off (?:today|sick|duty|till|until|this)|on (?:holiday|leave)|switch(?:ed)? off|removed?"
    r"|withdrawn|discontinued|used up|no longer|signing off|leaving you|hanging up|next (?:caller|customer)|delet\w+"
    r"|wiped|erased|cancel(?:led|ed)|scrapped|dropped|thrown away|drives? (?:on|off)|moves on|leaves?(?! (?:you|it|at"
    r"|from|on))|forfeit\w*|lose|loses|lost|void|lapses?|(?:is|are|be|gets?) kept(?! (?:for|free|aside))"
    r"|(?:is|are|_s|_re) (?:all |now |already )*(?:out|away|gone|over|finished)(?! (?:for|to|at|there|on|in"
    r"|of the way))"
    r"|stays? (?:open|on|off|closed|shut|in|out|down|up)|remains?"
    r"|knock(?:s)? off|gives? up|given up|stops?|broken)\b"
)
LATE_IF = lazy(  # a condition that comes late and is not the customer's to choose
    r"(?:and |but |so |only |that_s |or )*(?:if|once|as soon as|provided|unless|when|whether) (?!you\b|i\b|we\b|there_s"
    r" anything|anything|not\b|(?:it_s|it is|that_s|the answer is) (?:a |still )?(?:no|not|yes)\b)"
)
FREE_TO_GO = lazy(  # what hangs on a condition and binds nobody ("if it's too dear, that's fine as well")
    r"\b(?:(?:that_s|thats|that is|it_s|is) (?:absolutely |perfectly |totally |quite |all )?(?:fine|ok|okay|alright"
    r"|all right|no (?:problem|bother|trouble|harm))|no (?:hard feelings|harm done|problem|worries|pressure|rush"
    r"|obligation)|fair enough|up to you|your (?:choice|call|decision)|don_t (?:worry|mind))\b"
)
LUCK = lazy(
    r"\b(?:may|might|could(?! you| i)|depends?|if (?:they|he|she|it|somebody|someone)|hopefully|perhaps|maybe"
    r"|no promises?|(?:can_t|cannot) (?:really )?(?:say|promise|guarantee|tell)|luck\w*|end up|can go up|whether"
    r"|we_ll see|try to|should be able|chance|guess|fingers crossed|(?:wouldn_t|don_t) (?:rely|count|bank|bet)"
    r"|rely on|with any luck)\b"
)
KIND = lazy(  # courtesies; what spares the customer something, or keeps what was said, limits nothing
    r"\b(?:no (?:need|charge|fee|fees|cost|extra)|free of charge|for free|you (?:don_t|needn_t|won_t) (?:have|need"
    r"|pay)|don_t (?:have to|need to|pay)|nothing to (?:pay|do|worry)|no problem|not a problem|don_t worry|no worries"
    r"|not to worry|anything else|any other|any (?:further|more)|have a (?:nice|great|good|lovely|wonderful)"
    r"|you can_t (?:go wrong|miss)|can_t wait|on (?:us|me|the house)|included|all done|all set|as (?:promised|agreed"
    r"|i said|discussed)|unchanged|[a-z]*n_t (?:bill|charge|cost)|waiv\w+|luck with|best of luck|good luck"
    r"|shouldn_t be (?:more|long)|not (?:a|one) (?:cent|penny)|going anywhere|(?:nobody|no one) else|(?:i|we)(?:_ve"
    r"| have) (?:taken|got) (?:it|that|this|them)|(?:stays?|is) the same|as before|same price|of choice|let me know"
    r"|feel free|take care|you_re (?:very )?welcome|glad|my pleasure|looking forward|already|hope (?:you|it|that"
    r"|to)|whenever you|as you (?:like|wish|please)|see anything on|so (?:you )?(?:don_t|needn_t|there_s no|no need)"
    r"|(?P<same>[a-z]+) or no (?P=same))\b|^(?:so |and |just |please |but )*don_t (?!do\b)|(?<!now and )\bthen$"
    r"|^(?:sure |ok |okay |right )?then\b"
)
