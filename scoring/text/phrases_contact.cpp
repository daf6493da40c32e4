#include "scoring/text/phrase_tables.h"

namespace scoring::text {
namespace {

constexpr Phrase ask_dm[] = {
    {"dm|pm|inbox <us> !a|an|from|on|not|number", not_negated},
    {"dm|pm|inbox me|us ~1", not_negated},
    {"please|just|and|then|or|can|could|would|you|to|simply|quickly|directly dm|pm|inbox "
     "your|the|over|with|which|what|details|information|exact|additional|further|more|any|through|here|and|"
     "it|them|those|some|for|so|a|both|order|booking|tracking|account|full|directly",
     not_negated},
    {"please ~2 { dm|pm|inbox }", not_negated},
    {"^ dm|pm|inbox "
     "!received|sent|replied|answered|is|are|was|has|responded|not|you|closed|support|only|seen|done",
     not_negated},
    {"^ dm|dms|pm is|are|works|would ~1 open|best|easier|easiest|fastest|fine|quickest|better", not_negated},
    {"feel|always free|welcome to { dm|pm }", not_negated},
    {"can|could|would|may|might|will you ~2 { dm|pm|inbox }", not_negated},
    {"send|drop|shoot|pop|ping|give|slide|write|forward|flick|fire|leave|hit|toss|start|open|initiate|chuck|"
     "fling|shout <us>|a|an|your|one|over|through|via|by|in|quick ~2 <dm>",
     not_negated},
    {"send|drop|shoot|pop|ping|give|slide|share|provide|forward|confirm|submit|pass|message|write|reply|"
     "respond|tell|let|contact|reach|continue|chat|talk|meet|join|connect|move|take|post|discuss|get|explain|"
     "supply|bring|verify|work ~7 via|by|through|in|over|on|to|into|with|as a|an|our|the|my|your? quick? "
     "<dm>",
     not_negated | not_done},
    {"via|by|through|in|over|into|using a|an|our|the|my? quick? <dm>", not_negated | not_done},
    {"follow ~3 and|then { <dm> }", not_negated},
    {"need|like|want|prefer|love|require a|an|your|you ~2 <dm> with|from|to|containing|including|so",
     not_negated},
    {"slide|head|hop|pop|jump|come|go|step into|to|over|in ~2 <dm>", not_negated},
    {"our|my dms|dm|inbox is|are ~1 open", not_negated},
    {"reply|respond|answer to? our|my|the|this|that <dm>", not_negated | not_done},
    {"reply|respond there|back ~1 in|via <dm>", not_negated},
    {"message <us> !on|at|when|once|from", not_negated},
    {"message <us> !#url|#email on|at twitter|x|here", not_negated},
    {"send|drop|shoot|pop|ping|give|leave <us> a|an quick|short? message|line|note|text? "
     "privately|here|with|so|and|including",
     not_negated},
    {"send|drop|shoot|pop|ping|leave <us> a|an quick|short|private? message", not_negated},
    {"message|write|contact|reach|talk|chat|share|send|tell|discuss|continue|speak|give|provide|get|let ~5 "
     "privately|confidentially",
     not_negated | not_done},
    {"message|write|contact|reach|talk|chat|share|send|tell|discuss|continue|speak|take|move|bring|give|get "
     "~5 in|to|into private",
     not_negated | not_done},
    {"privately message|send|share|tell|contact|write", not_negated},
    {"pop|drop|jump|hop into|in|over|to ~1 our|the|my <dm>", not_negated},
    {"dm|message button|link|option|icon", not_negated},
    {"hit us|me up ~1 in|on|via|through ~1 <dm>", not_negated},
    {"get|grab ~1 from you ~2 <dm>", not_negated},
};

constexpr Phrase no_ask_dm[] = {
    {"{ your|his|her|their|that|last|previous|earlier|any|these|those dm|dms|pm|pms|inbox } !with|us|me"},
    {"check|checking|checked|see|saw|read|watch|open ~1 your|the|our|my|this <dm>"},
    {"dm|pm|inbox you"},
    {"asks|asked|asking|tells|telling|told|claiming|pretending|forced|made ~3 to <dm>"},
    {"<we> will|can|could|shall|am|are|have|had|would|did|just ~3 "
     "send|drop|shoot|pop|ping|sent|dropped|sending|give|write ~5 <dm>"},
    {"<we> will|shall|may|might|could|would ~1 dm|pm|message"},
    {"did|have|had|has you|anyone|someone|they|customer ~6 dm|pm"},
    {"do|does|can|could|will|are not|unable|never ~2 "
     "want|have|need|like|wish|offer|accept|receive|use|able|open|provide|discuss|help|take ~7 <dm>"},
    {"without|instead|rather|stop|stopped|avoid|refuse|refused|refrain ~5 <dm>"},
    {"<dm> is|are|was not|closed|off|disabled|full"},
    {"thanks|thank you? for "
     "your|the|that|sending|using|getting|contacting|reaching|messaging|dming|following ~6 <dm>"},
    {"<we> have|had|am|are|was|were|see|saw|got|received|replied|read|answered|talked|spoke|already ~6 <dm>"},
    {"received|got|saw|read|answered|seen|replied|responded to? your|the|a|an ~1 <dm>"},
    {"how|what|where|when do|does|can|to|is|are|did|would ~1 i|we|you|it ~2 dm|pm|<dm>"},
    {"error|text|voice|automated message"},
    {"message <us> ~2 on|via|through|at|by|in ~1 "
     "whatsapp|facebook|messenger|telegram|email|app|instagram|chat|website|site|sms"},
    {"send ~4 message ~2 on|via|through|at|by ~1 "
     "whatsapp|facebook|messenger|telegram|email|#url|#email|website|app|instagram|sms"},
    {"who|which|that|customers|people|everyone|anybody|others dm|pm|message us|me"},
    {"scam|scammers|fake|fraud|fraudster|impostor|imposter|impersonator|impersonators ~5 <dm>"},
    {"until|before|till|after you dm|pm|message"},
    {"at|by|to|for ~1 pm"},
    {"#number pm"},
    {"already dm|message|messaged"},
    {"my|our dms|pms|inbox was|were|has|have|had"},
};

constexpr Phrase offer_phone[] = {
    {"call|ring|phone|dial|text|telephone|contact|reach|calling|ringing|dialling|dialing|whatsapp ~6 { "
     "#number }",
     not_negated},
    {"number|line|helpline|hotline|desk|lines|phone|tel is|on|at|here|for|free|freephone|toll ~4 { #number }",
     not_negated},
    {"speak|talk to|with ~6 on|at|by { #number }", not_negated},
    {"toll|free|freephone|helpline|hotline { #number }", not_negated},
    {"call|ring|phone|dial ~2 on|at { ~1 #number }", not_negated},
};
constexpr Phrase offer_email[] = {
    {"email|write|contact|reach|send|forward|mail|drop|us ~8 { #email }", not_negated},
    {"email|address|inbox|team is|at|on|here ~2 { #email }", not_negated},
};
constexpr Phrase no_link[] = {
    {"not|never|avoid|without ~2 "
     "click|clicking|open|opening|use|using|visit|visiting|trust|follow|following|go|enter|tap|log ~7 #url"},
    {"#url ~3 is|are|was|looks "
     "not|fake|scam|fraudulent|phishing|unofficial|suspicious|unsafe|dangerous|malicious|like ~4"},
    {"fake|scam|phishing|fraudulent|malicious|suspicious|unofficial|dodgy ~4 #url"},
    {"not|never ~2 open|see|load|view|access|click|find|reach ~5 #url"},
    {"you|customer|they|he|she sent|posted|shared|gave|linked|mentioned|clicked|used|visited|tweeted ~4 "
     "#url"},
    {"#url is|does|has not ~1 ours|us|working|work|our|part|affiliated|connected|official|belong"},
    {"not|never ~3 affiliated|connected|associated|endorse|endorsed ~3 #url"},
};

constexpr Phrase redirect[] = {
    {"contact|contacting|reach|ask|tweet|tweeting|message|dm|try|speak|talk|write|ping|tag|see|visit|"
     "approach|notify|report|mention|shout|go|refer|reaching|consult|call ~5 { #mention }",
     not_negated | not_done},
    {"follow { #mention } for|and ~2 help|support|tweet|dm|contact", not_negated},
    {"team|friends|colleagues|folks|pals|partners|account|desk|people|guys|support at|on|over|is|here|handle "
     "~2 { #mention }",
     not_negated | not_done},
    {"{ #mention } can|will|could|should|are|is|would ~1 "
     "help|assist|able|best|happy|answer|look|sort|handle|take|advise|know|better|right|the|our|who|"
     "responsible|in|there",
     not_negated},
    {"{ #mention } for|handles|deals|looks|answers|helps|manages ~1", not_negated},
    {"send|direct|point|take|put|forward|address ~5 to|at|with { #mention }", not_negated | not_done},
    {"in touch with { #mention }", not_negated},
    {"best|better|quicker|faster ~3 { #mention }", not_negated},
};
constexpr Phrase no_redirect[] = {
    {"#mention is|are not|fake|an|a impostor|fake|imposter|scam|scammer|us|ours|our|official|real"},
    {"ignore|block|report|blocked|reported|unfollow|avoid|beware ~3 #mention"},
    {"fake|impostor|imposter|scam|scammer|impersonator|unofficial ~3 #mention"},
    {"not|never ~5 #mention"},
    {"^ hi|hello|hey|thanks|thank|sorry|dear you? #mention"},
    {"thanks|thank you? ~3 for ~4 #mention"},
    {"as|like|what #mention said|says|mentioned|told|wrote"},
    {"#mention said|says|told|asked|wrote|mentioned|is|has replied|answered|just"},
    {"did|have|has you|they ~3 contact|contacted|asked|ask|tried|try|tweeted|messaged ~4 #mention"},
    {"<we> will|have|am|are|can|shall ~2 "
     "contact|contacted|ask|asked|message|speak|spoken|contacting|asking|notify|report|reported|tag|tagged "
     "~4 #mention"},
};

constexpr PhraseList lists[] = {
    {Cue::ask_dm, ask_dm},           {Cue::no_ask_dm, no_ask_dm}, {Cue::offer_phone, offer_phone},
    {Cue::offer_email, offer_email}, {Cue::no_link, no_link},     {Cue::redirect, redirect},
    {Cue::no_redirect, no_redirect},
};

}  // namespace

std::span<const PhraseList> contact_phrases() { return lists; }

}  // namespace scoring::text
