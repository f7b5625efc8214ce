"""Words by which an offer is taken or left lying, and by which a seller goes on with it or lets it be."""

from __future__ import annotations

from pitchlint.ledgers.selling import LEAD
from pitchlint.nlp.mentions import MONEY, NUMBER
from pitchlint.regex import lazy

TAKEN = lazy(
    r"^\W*(?:(?:oh|ah|well|um|hm+|great|good|perfect|thanks|thank you)\W+)*(?:(?:ok|okay|great|good|perfect|fine|cool"
    r"|thanks|thank you|lovely|excellent|awesome|please|correct|right|of course|absolutely|definitely|certainly|if you"
    r" (?:could|would|can|like)|by all means)\W*)+$|\b(?:yes|yeah|yep|yup|sure|please do|indeed|i do|i_d love|i would"
    r" love|i would like|i_d like|i_ll (?:have|take)(?! a look| to)|i_ll go (?:with|for)|(?:book|add|reserve|order"
    r"|send|get|play|buy|take|put|do|schedule|make|find|search|look|pull|keep|let_s keep) (?:it|that|me|one|them|those"
    r"|this|two|up|for|going|a|an|the)|(?:that|it|this)(?:_s| is| would be|_ll be| will| works| sounds| would)"
    r"(?: be| very| really| such| a| an| not)* (?:good|great|fine|perfect|lovely|nice|interesting|works?|do|suit|cool"
    r"|helpful|right|correct|awesome)|works|sounds|interested|good idea|go for|would (?:be|do|work|suit|like))\b"
)
SAYS_NO = lazy(  # a no, whatever else the turn takes
    r"\b(?:no(?! problem| worries| idea| preference)|not (?!sure|only|too|bad|just)[a-z]+|(?:don_t|dont|do not|won_t"
    r"|wouldn_t|never) (?!mind)[a-z]+|(?:can_t|cannot) (?!wait)[a-z]+|nah|nope|rather|prefer not|skip|without|pass"
    r"|instead|myself|ourselves|too (?:dear|expensive|much|steep|pricey|costly)|nothing|another (?:time|day))\b"
)
LEAVES = lazy(  # no no by its word: own means, own habits, later, somebody else, enough, goodbye
    r"\b(?:leave|already|enough|plenty|(?:some|an)other day|later|only|usually|normally|always|prefer|think (?:about|it"
    r" over)|sleep on|talk (?:it|that|to)|ask (?:my|the|her|him)|(?:my|our) (?:own|[a-z]+) (?:does|do|sorts|looks|has"
    r"|have|sees|handles|takes|deals|pays|gets|brings|makes|is|will|would|[a-z]+s that|can|knows|said)|(?:my|our)"
    r" [a-z]+_(?:s|ll|d)|(?:my|our) own|(?:we|i)(?:_ve| have)(?: already)? (?:got|had|one|some|our|my|never)|get back"
    r" to you|see how|let_s see|for now|as (?:it is|i am|we are)|covered|sorted|all set|(?:i_m|we_re) (?:good|fine|ok"
    r"|okay|happy|off|driving|walking|going)|(?:i|we)_ll (?:just )?(?:see|wait|manage|do|have a look|look|use|walk"
    r"|drive|bring|order|eat|stick|stay|get by|try|find)|stick(?:ing)? (?:with|to)|(?:that|this|thats|which)"
    r"(?:_s|_ll| will| is| be| was| would)* (?:all|it|everything|do it|that)|bye|goodbye|not)\b"
)
ASKS = lazy(  # a wish or a request beside the answer: what comes next serves that
    r"(?<!n_t )(?<!not )(?<!never )\b(?:(?:can|could|would|will) you|find|search|look(?:ing)? (?:for|up)|show me"
    r"|tell me|give me|get me|pull up|what (?:about|else|is|are|time)|how (?:about|much|many|long)|i(?:_d| would)"
    r" (?:also )?(?:like|love|want|need)|(?:i|we)(?: also| do| only| just| really)* (?:want|need|wanna)"
    r"|change|make it|instead|(?:any|some)(?:thing|where|body|one)? else|keep going|next|(?:is|are|do|does) there"
    r"|(?:book|play|add|order|reserve|schedule|send|transfer|check|set|put|buy|go ahead|help) (?:me|it|a|an|the|my|for"
    r"|with|to|on|some|two|three|four|one))\b|\b\d+(?: ?[ap]m|th|st|nd|rd)?\b"
)
SUM = lazy(
    rf"(?<![a-z0-9]){MONEY}|\b{NUMBER} (?:a|an|per|each|all in|extra|more|off|then|instead|now|today|tonight)\b"
    rf"|\b(?:for|only|just|at|even|say|make it|halve[a-z]*|half|from) {NUMBER}\b(?! ?(?:[ap]m\b|people|o_clock|minutes"
    rf"|days|stars|nights|guests|persons|:))|\b(?:half|free|discount|percent(?! ch)|cheaper|nothing)\b|^\W*{NUMBER}\W*\?"
)
PROPOSES = lazy(
    r"\b(?:(?:shall|should|can|could|may) (?:i|we) (?!help|assist|be of|do (?:for you|anything)|know|have (?:the|your))"
    r"|let me|let_s|(?:i|we)(?:_ll| will|_m going to|_d| would| could| can)(?: just| still| quickly| always| even| go "
    r"ahead and)* (?:put|pencil|pop|send|text|email|add|sign|set|hold|keep|book|reserve|leave|block|note|start|switch"
    r"|get|save|order|throw|do|make|give|enrol|enroll|take|run|go|halve|knock|let|include|fit|bring|try|think|grab"
    r"|do it|offer|charge)|(?:^\W*|do you )want (?:to|me|it|one|us|a)|would you|won_t you|why (?:not|don_t you)|how about|what about"
    r"|what if|how(?:_s| is) that|tell you what|go on|give it a|have a (?:think|look|go)|think (?:it|about|of|again)"
    r"|(?:are )?(?:you )?(?:really |quite |absolutely )?sure|reconsider|change your mind|what_s your|just say"
    r"|try it|trust me|(?:yes|ok|okay|deal|right|yeah|no)\?|treat yourself|sign up|say yes)\b"
)
DOES = lazy(
    r"\b(?:(?:i|we)(?:_ve| have)(?: already| just| gone ahead and| now| still)* (?:put|popped|pencilled|sent|texted"
    r"|emailed|added|signed|set|held|kept|booked|reserved|left|blocked|noted|started|switched|got|saved|ordered"
    r"|included|enrolled|registered|charged|turned|activated|scheduled)|anyway|anyhow|all the same|just the same"
    r"|regardless|just in case|for the moment|on (?:its|the) way|for now)\b"
)
ARGUES = lazy(
    r"\b(?:you(?:_d| would|_ll| will| might| may| could| never|_ve never| can_t| won_t|_re (?:going|missing|losing"
    r"|paying|throwing))|if (?!you (?:need|have|change|want|wish|would|like|decide|ever))|everybody|everyone|nobody"
    r"|no one|most (?:people|of)|people|(?:your )?(?:friends|neighbours|neighbors|family|kids|children|wife|husband"
    r"|colleagues)|but|though|still|mind you|however|because|imagine|picture|(?:never|sooner or later|one day)|what if"
    r"|(?:is|are|_s|be) worth|it_s (?:only|just|really|so|not|nothing)|that_s (?:only|just|less|nothing|half|what|not"
    r"|why)|[a-z]+er than|better|safer|risk[a-z]*|regret|lose|losing|cost|costs|happens?|pity|shame|disappoint[a-z]*"
    r"|last (?:one|few|chance|two)|(?:running|run|sell|selling|sold|going|filling) (?:out|up|fast)|left|gone"
    r"|honestly|seriously|come on|really|surely|at least|takes? (?:two|a|one|five|only|just|no))\b"
)
WONDERS = lazy(
    r"\b(?:why|what is it|what(?:_s| is) (?:stopping|wrong|holding|putting)|which part|where else|who else|how will you"
    r"|how do you|how are you|what will you|what do you|what would|isn_t|aren_t|don_t you|doesn_t|won_t|wouldn_t"
    r"|haven_t|is it|was it|not even|no\?|really\?)\b"
)
EXCUSES = lazy(
    r"\b(?:anything else|something else|any other|(?:further|other) (?:assist|help)[a-z]*|if you (?:change|ever|need"
    r"|decide|want)|let me know|up to you|your (?:choice|call|decision)|no (?:problem|worries|rush|hurry|pressure)"
    r"|any ?time|fair enough|that_s (?:absolutely |perfectly |quite |totally )?(?:fine|ok|okay|alright|all right)"
    r"|unfortunately|sorry|afraid|thank you for|thanks for)\b"
)
KEEPS_OFF = lazy(
    r"\b(?:without|(?:stays?|stay|is|are|remain|leave[a-z]*|left|take[a-z]*|switch[a-z]*|turn[a-z]*)"
    r"(?: [a-z]+){0,2} (?:off|out|as (?:it|they)|at that)|no (?!time|trouble|joke|use|nothing|one|matter)[a-z]+"
    r"(?: then)?|not (?:add|book|includ|sav|charg|bring|paid|put)[a-z]*|(?:won_t|will not|isn_t|aren_t|haven_t|hasn_t"
    r"|didn_t|don_t need to) (?:be )?[a-z]+|skip[a-z]*|removed|cancel?led|just the|it is,? then|zero|only the"
    r"|none)\b"
)
CONFIRMS = lazy(  # the order read back
    r"\b(?:confirm[a-z]*|correct|is (?:that|this|it) (?:right|ok|okay|fine)|to be clear|double.?check)\b"
)
CLOSES = lazy(
    rf"^{LEAD}(?:(?:good ?)?bye|you(?:_re| are)(?: very| most| more than)? welcome|(?:have|enjoy)|take care|see you"
    r"|good luck|all the best|glad|happy to|my pleasure|a pleasure|cheers|drive safely|it was|it_s been|thank)\b"
)
RECAPS = lazy(r"^\W*(?:(?:so|ok|okay|alright|then|and|just)\W+)*(?:you(?:_d| would|_re| are| will|_ll)?(?: just)?"
              r" (?:want|like|need|would like|be|going|have|arriv)|i_m about to)")
