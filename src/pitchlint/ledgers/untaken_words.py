"""Words by which an offer is taken or left lying, and by which a seller goes on with it or lets it be."""

from __future__ import annotations

from pitchlint.ledgers.insisting import LIMIT
from pitchlint.ledgers.selling import LEAD
from pitchlint.nlp.mentions import MONEY, NUMBER
from pitchlint.regex import lazy

TAKEN = lazy(
    r"^\W*(?:(?:oh|ah|well|um|hm+|great|good|perfect|thanks|thank you)\W+)*(?:(?:ok|okay|great|good|perfect|fine|cool"
    r"|thanks|thank you|lovely|excellent|awesome|please|correct|right|of course|absolutely|definitely|certainly"
    r"|if you (?:could|would|can|like)|by all means)\W*)+$|\b(?:yes|yeah|yep|yup|sure|please do|indeed|i do|i_d love"
    r"|i would love|i would like|i_d like|i_ll (?:have|take)(?! a look| to)|i_ll go (?:with|for)|(?:book|add|reserve"
    r"|order|send|get|play|buy|take|put|do|schedule|make|find|search|look|pull|keep|let_s keep) (?:it|that|me|one|them"
    r"|those|this|two|up|for|going|a|an|the)|(?:that|it|this)(?:_s| is| would be|_ll be| will| works| sounds"
    r"| would)(?: be| very| really| such| a| an| not)* (?:good|great|fine|perfect|lovely|nice|interesting|works?|do"
    r"|suit|cool|helpful|right|correct|awesome)|works|sounds|fair enough|i_ll stay|interested|(?:that|this|the) (?:one"
    r"|[a-z]+) (?:will be|is|sounds|would be) (?:good|great|perfect|fine|lovely)|good idea|go for|would (?:be|do|work"
    r"|suit|like))\b"
)
SAYS_NO = lazy(  # a no, whatever else the turn takes
    r"\b(?:no(?! problem| worries| idea| preference)|not (?!sure|only|too|bad|just|"
    + LIMIT
    + r")[a-z]+|(?:dont|do not|never"
    r"|don_t) (?!mind|know|understand|see|worry|forget)[a-z]+|(?:can_t|cannot|couldn_t) (?!wait|be|see|find|believe"
    r"|remember)[a-z]+|(?:won_t|wouldn_t|aren_t|isn_t|(?<!he )(?<!they )didn_t|doesn_t|haven_t|hasn_t|wasn_t"
    r"|weren_t)(?! know| mind| realise| realize)|nah|nope|rather|if at all|hardly|rarely|seldom|barely|prefer not|skip"
    r"|without|pass|instead|myself|ourselves|too (?:dear|expensive|much|steep|pricey|costly)|nothing|another (?:time"
    r"|day))\b"
)
LEAVES = lazy(  # no no by its word: own means, own habits, later, somebody else, enough, goodbye
    r"^\W*(?:(?:oh|ok|okay|well|um|thanks|no)\W+)*(?:just|only)\b|\b(?:will do|(?:is|are) (?:fine|(?<!fair )enough"
    r"|all (?:i|we)|great)|leave|already|enough|plenty|(?:some|an)other day|later|only|usually|normally|always|prefer"
    r"|think (?:about|it over)|sleep on|talk (?:it|that|to)|ask (?:my|the|her|him)|(?:my|our) (?:own|[a-z]+) (?:does"
    r"|do|sorts|looks|has|have|sees|handles|takes|deals|pays|gets|brings|makes|is|will|would|[a-z]+s that|can|knows"
    r"|said)|(?:my|our) [a-z]+_(?:s|ll|d)|(?:my|our) own|(?:we|i)(?:_ve| have)(?: already)? (?:got|had|one|some|our|my"
    r"|never)|get back to you|see how|let_s see|as (?:it is|i am|we are)|covered|sorted|all set|(?:i_m|we_re) (?:good"
    r"|fine|ok|okay|happy|off|driving|walking|going)|(?:i|we)_ll (?:just )?(?:see|wait|manage|do|have a look|look|use"
    r"|walk|drive|bring|order|eat|stick|stay|get by|try|find)|stick(?:ing)? (?:with|to)|(?:that|this|thats|which)(?:_s"
    r"|_ll| will| is| be| was| would)* (?:all|it|everything|do it|that)|bye|goodbye|not(?! "
    + LIMIT
    + r")|had to be|anyway"
    r"|(?:thanks"
    r"|thank you),? but|any (?:[a-z]+ )?(?:is|_s|will|would)(?: be)? (?:fine|ok|okay|do|good)"
    r"|have an? (?:[a-z]+ )?(?:day|evening|night|weekend|one)|take care|thank(?:s| you) for (?:your|the|all"
    r"|everything)[a-z ]*)\b"
)
ASKS = lazy(  # a wish or a request beside the answer: what comes next serves that
    r"(?<!n_t )(?<!not )(?<!never )(?<!what )(?<!all )\b(?:(?:can|could|would|will) you|find|search"
    r"|look(?:ing)? (?:for|up)|show me|tell me|give me|get me|pull up|what (?:about|else|is|are|time)|how (?:about"
    r"|much|many|long)|i(?:_d| would) (?:also )?(?:like|love|want|need)|(?:i|we)(?: also| do| really)* (?:want|need"
    r"|wanna)|change|make it|instead|another(?! time| day)|different|(?:any|some)(?:thing|where|body|one)? else"
    r"|keep going|next|(?:is|are|do|does) there|(?:book|play|add|order|reserve|schedule|send|transfer|check|set|put"
    r"|buy|go ahead|help) (?:me|it|a|an|the|my|for|with|to|on|some|two|three|four|one)|try (?:[a-z]+ing|an?|the|some)"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)\b|\b\d+(?: ?[ap]m|th|st|nd|rd)?\b"
)
SUM = lazy(  # a figure that is no time, no day and no number of people
    rf"\b(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|(?:twelve|fifteen)(?! minutes))\b(?! minutes)|"
    rf"(?<![a-z0-9]){MONEY}|\b{NUMBER} (?:a|an|per|each|all in|extra|more|off|then|instead|now|today|tonight)\b"
    rf"|\b(?:for|only|just|even|say|make it|from) {NUMBER}\b(?! ?(?:[ap]m\b|people|o_clock|minutes"
    rf"|days|stars|nights|guests|persons|:))|\b(?:half(?! (?:past|an hour|a day|{NUMBER}))|halve[a-z]*|free"
    rf"|discount|percent(?! ch)"
    rf"|cheaper|nothing)\b|^\W*{NUMBER}\W*\?"
)
PROPOSES = lazy(  # an offer, of this or of something else
    r"\b(?:(?:shall|should|can|could|may) (?:i|we)\b(?! (?:help|assist|be of|do (?:for you|anything)|know|have (?:the"
    r"|your)))|(?:^\W*|do you )want (?:to|me|it|one|us|a)|would you|what_s your|(?:i|we)(?:_ll| will"
    r"|_m going to)(?: just| still| quickly| always| go ahead and)* (?:send|text|email|book|reserve|note|start|get"
    r"|save|order|do|make|give|bring|run))\b"
)
PRESSES = lazy(  # an offer that can only be the same again
    r"\b(?:(?:let me|let_s|(?:i|we)(?:_ll| will|_m going to|_d| would| could| can)(?: just| still| quickly| always"
    r"| even| go ahead and)*) (?:put|pencil|pop|sign|hold|keep|block|leave (?:it|you|them|one) (?:on|in|with|down"
    r"|here)|throw|enrol|enroll|knock|halve|let you|include|fit|charge|offer|switch|add)|(?:the|my|our) [a-z]+(?:_ll"
    r"| can| could| will) (?!be|find|help|stay)[a-z]+|i(?:_d| would) (?:still |just |really |at least )*(?:start|take"
    r"|do|get|go|have|grab|choose|pick|try|think|book|be|hate|want|sleep|feel|miss|risk)|(?:i|we) (?:could"
    r"|can)(?: also| still| even)* (?:do|give|make|take|run|go|get|drop)|you could have|won_t you|why (?:not"
    r"|don_t you)|how about|what about|what if|how(?:_s| is) that|tell you what|(?<!to )(?<!you )(?<!ll )go on\b"
    r"|give it a|have a (?:think|look|go)|think (?:it over|about it|again)|(?:are )?(?:you )?(?:really |quite "
    r"|absolutely )?sure\?|(?:are )?you (?:really |quite |absolutely )?sure|reconsider|change your mind|just say"
    r"|try it|trust me|(?<![a-z] )(?:yes|ok|okay|deal|right|yeah|no)\?|treat yourself|sign up|say yes|(?:shall"
    r"|should) we say|not even)(?= |\W|$)"
)
DOES = lazy(
    r"\b(?:(?:i|we) (?:just )?went ahead and|(?:i|we) (?:just |also )?(?:put|added|popped|threw|included|slipped)"
    r" (?:an?|the|one"
    r"|some|two|it|that|those|them)\b|(?:i|we)(?:_ve| have)(?: already| just| gone ahead and| now| still)* (?:put"
    r"|popped|pencilled|sent|texted"
    r"|emailed|added|signed|set|held|kept|booked|reserved|left|blocked|noted|started|switched|got|saved|ordered"
    r"|included|enrolled|registered|charged|turned|activated|scheduled)|anyway|anyhow|all the same|just the same"
    r"|regardless|just in case|for the moment|on (?:its|the) way|for now)\b"
)
ARGUES = lazy(
    r"\b(?:you(?:_d| would|_ll| will| might| may| could| never|_ve never| can_t| won_t|_re (?:going|missing|losing"
    r"|paying|throwing))|if (?!you (?:need|have|change|want|wish|would|like|decide|ever))|everybody|everyone|nobody"
    r"|no one|(?:not|[a-z]+n_t) (?:that |so |very |all that )?much (?:more|extra|dearer)|most (?:people|of)"
    r"|(?<!many )(?<!of )people|(?:your )?(?:friends|neighbours|neighbors|family|kids|children|wife|husband"
    r"|colleagues)|but|though|still|mind you|however|because|imagine|picture|(?:never|sooner or later|one day)|what if"
    r"|(?:is|are|_s|be) worth|it_s (?:only|just|really|so|not|nothing)|that_s (?:only|just|less|nothing|half|what|not"
    r"|why)|[a-z]+er than|better|safer|risk[a-z]*|regret|lose|losing|cost|costs|happens?|pity|shame|disappoint[a-z]*"
    r"|last (?:one|few|chance|two)|(?:running|run|sell|selling|sold|going|filling) (?:out|up|fast)|left|gone|honestly"
    r"|seriously|come on|really|surely|at least|takes? (?:two|a|one|five|only|just|no))\b"
)
WONDERS = lazy(
    r"\b(?:why|what is it|what(?:_s| is) (?:stopping|wrong|holding|putting)|which part|where else|who else"
    r"|how will you|how do you|how are you|what will you|what do you|what would|isn_t|aren_t|don_t you|doesn_t|won_t"
    r"|wouldn_t|haven_t|^\W*(?:so |and |but |then )?(?:is|was) it|not even|no\?|really\?)\b"
)
LETS_OFF = lazy(  # sentences that let it be, read the order back or bring a result
    r"\b(?:anything else|something else|any other|(?:further|other) (?:assist|help)[a-z]*|if you (?:change|ever|need"
    r"|decide|want)|let me know|up to you|your (?:choice|call|decision)|no (?:problem|worries|rush|hurry|pressure)"
    r"|any ?time|fair enough|that_s (?:absolutely |perfectly |quite |totally )?(?:fine|ok|okay|alright|all right)"
    r"|unfortunately|sorry|afraid|thank(?:s| you) for (?:your|the|all|calling|letting|using|choosing)|confirm[a-z]*"
    r"|correct|is (?:that|this|it) (?:right|ok|okay|fine)(?=\W*$)|to be clear|double.?check|(?:i|we)(?:_ve"
    r"| have)? found|i_m about to|special requests?|any special|great job|well done|congratulations|you got all"
    r"|respects?|appreciates?|of course|sensible|as you (?:wish|like|say|prefer)[a-z]*|on (?:its|their|his"
    r"|her) own(?=\W*$)|by itself|leaving (?:it|that|them|those)|back on (?:sale|the shelf)|(?:nothing|nobody) will"
    r"|won_t hear|(?:plain|regular|standard|normal|basic|usual) [a-z]+(?=\W*$)|give (?:us|me) a (?:shout|ring|call"
    r"|bell)|let us know|feel free|closed|finished|ended|stopped|please bring|leave it at|(?:is|are|be|have (?:that"
    r"|it)) ready|be there|usual|as (?:planned|booked|agreed)|it stays)\b|\b(?<!go )(?<!do )(?<!be )without\b"
    r"|\b(?:stays?|stay|is|are|remain|leav[a-z]*|left|take[a-z]*|switch[a-z]*|turn[a-z]*)(?: [a-z]+){0,4} (?:off|out"
    r"|as (?:it|they)|at that)\b|\bno (?!time|trouble|joke|use|nothing|one|matter|catch|plays|good)[a-z]+"
    r"|\b[a-z]+,? no\b(?=\W*$|,)|\b(?:not|(?:won_t|will not|haven_t|hasn_t|have not)(?: be| been)?|nothing(?: is| was"
    r"| has been)?|isn_t|aren_t) (?:add|book|includ|sav|charg|bring|paid|put|sign|switch|order|call|bother|send|sent"
    r"|ask|do that)[a-z]*|\b(?:skip[a-z]*|removed|cancel?led|dropped|forgotten|just the|it is,? then|zero|only the"
    r"|none|later (?:is|then)|(?:regular|plain|usual|normal|basic|standard) [a-z]+,? (?:it is|cool|great"
    r"|(?:very )?good|fine|then)|[a-z]+ it is)\b|^\W*(?:(?:so|ok|okay|alright|then|and|just)\W+)*you(?:_d| would|_re"
    r"| are)?(?: just)? (?:want|like|need|would like|be|going|have|arriv)[a-z]*\b(?! (?:at least|that one))"
)
ACCEPTS = lazy(  # a sentence that begins by taking the no as it is
    r"^\W*(?:(?:oh|ah|well) )*(?:ok|okay|fine|sure|right(?: you are)?|all right|alright|good|great|lovely"
    r"|of course|understood|certainly"
    r"|very (?:well|good)|got it|noted|no (?:worries|problem)|that_s (?:fine|all right|okay|ok))\b(?!\?)"
    r"|^\W*then (?:we_re|that_s|you_re|i_ll)\b"
)
CLOSES = lazy(
    rf"^{LEAD}(?:(?:good ?)?bye|you(?:_re| are)(?: very| most| more than)? welcome|(?:have|enjoy)|take care|see you"
    r"|good luck|all the best|good to hear|enjoy|nice|you got|glad|happy to|my pleasure|a pleasure|cheers"
    r"|drive safely|it was|it_s been|thank)\b"
)
RECAPS = lazy(
    r"^\W*(?:(?:so|ok|okay|alright|then|and|just)\W+)*(?:you(?:_d| would|_re| are| will|_ll)?(?: just)?"
    r" (?:want|like|need|would like|be|going|have|arriv)|i_m about to)"
)
DWELLS = lazy(  # behind a short no: words about the customer or about others, that no closing and no next step has
    r"\b(?:you(?:r|_re|_ve)?(?! (?:can (?:find|reach|pay|still|always|also)|need|have (?:an?|made|until)|will need"
    r"|receive|asked|wanted|said|are (?:in|fine|set|booked)|welcome|[a-z]+ (?:is|are|will)|order|booking|reservation"
    r"|appointment|confirmation|balance|total|tickets?|ride|table|room|name|email|address|details)\b)|every(?:one"
    r"|body)? [a-z]+|lots of|a lot of|many|others?|hardly|kids?|poor|aw+|oh dear|come on|wait|look|listen|hear me"
    r"|how come|again|tiny|little|only|still|warm|fresh|delicious|gorgeous|amazing|best|popular|catch|chance"
    r"|deserve[a-z]*|worth|need|means?|hurts?|harm|bargain|cheap|trouble|minutes?|seconds?|ounce|age|years|habit)\b"
)
INSTRUCTS = lazy(
    rf"^{LEAD}(?:please |just |do )*(?:bring|park|ask|keep|remember|give|ring|call|pop|come|use|check|wait|show"
    rf"|leave)\b"
)
HELPS = lazy(
    r"\b(?:help|assist[a-z]*|what else|anything|something else|need more|(?:great|good|nice|lovely) (?:day|one"
    r"|evening|night|weekend|time|trip))\b"
)
NOTHING_MORE = lazy(
    r"\b(?:nothing (?:else|more)|(?:that|this|thats)(?:_s|_ll be| is| will be)? (?:all|it|everything))\b"
)
BACK = lazy(
    r"\b(?:back to|about (?:that|the|those)|(?:that|those) [a-z]+ [a-z]*:|as for|while i have you|before you go"
    r"|after all)\b"
)
INSISTS = lazy(r"(?<!thanks )(?<!you )\b(?:anyway|anyhow|all the same|just the same|regardless|for the moment)\b")
