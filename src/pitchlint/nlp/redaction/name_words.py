"""Words that look like names and are none, and names that are also words."""

from __future__ import annotations

# No names, though they stand where one might.
NO_NAMES = frozenset(
    """a about ac account actually afternoon again agent all also am an and another any anyone april are as at
    august back be because before billing bot bye call calling came care cheers christmas company correct
    customer customers day dear december did do does doing done easter english evening every everybody everyone
    everything exactly february fine folks for friday friend friends from glad go going good great guys happy
    have he hello help her here hi his hold hope how i if in interested is it january july june just kind kindly
    ladies last let like looking madam maam ma'am march may me member mr mrs ms miss monday month more morning
    much my name new next nice no not november now october of off office okay ok on one or order our out over
    perfect please pleased prime quick ready really regards right sales saturday security september service she
    sir so some somebody someone sorry speaking still sunday support sure team thank thanks that thats that's
    the their them then there they this those thursday to today tomorrow tonight too tuesday two unfortunately
    until up us very wait was we wednesday welcome well what when where which who why will wishes with wonderful
    would yeah year years yes you your yours""".split()
)
BUSINESS = frozenset(
    """airlines airways bank broadband club company energy finance financial fitness gas group health healthcare
    homecare hotel hotels inc insurance limited llc loans ltd media mobile motors plc power services solar
    solutions systems telecom telephony travel utilities water""".split()
)
# Names that are also words: masked with a capital letter only, and not where a sentence begins with them.
ALSO_WORDS = frozenset(
    """amber angel art august autumn bill bob bond brand brook buck chance chase chip christian cliff crystal
    daisy dawn dean dick drew earl early faith fern forest frank gene ginger glen grace grant guy hazel heath
    holly hope hunter iris ivy jack jade jay jasmine jean jewel joy king lane lance lily long love lucky mark
    mason max may melody mercy miles mine myrtle nick norm olive page pat patience paul pearl penny peg piper
    price prince rain ray rich rob robin rocky rod rose ruby rusty sandy skip sky sonny stone summer sunny sue
    terry tucker victor violet wade ward will wood young sales team support agent best day banks bank field
    green brown black white gray grey short small cook baker smith""".split()
)
LABELS = frozenset(
    """account action activity admin adviser advisor agent analyst applicant assistant associate attendant auto
    bot borrower broker business buyer call called callee caller care cashier center centre channel chat chatbot
    clerk client closer company consultant consumer contact csr customer dealer desk developer development
    employee end event executive expert external guest help helpdesk homeowner host info insured internal
    interviewee interviewer ivr lead line live manager member menu merchant message narrator note nobody
    notification objection operator owner participant party patient person policyholder prospect prospective
    purchaser realtor receiver receptionist recipient recording rebuttal rep representative requester respondent
    response retailer sales salesman salesperson saleswoman sdr bdr ae csm seller service shopper side speaker
    specialist staff subscriber success supervisor support system team tech technical technician telemarketer
    tenant third tool trainer translator unidentified unknown user vendor virtual visitor voice voicebot
    voicemail whisper you me the""".split()
)
