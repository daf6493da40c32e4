#include "scoring/text/phrase_tables.h"

namespace scoring::text {
namespace {

#define COMMIT                                                                                              \
    "call|ring|phone|email|refund|send|fix|sort|check|look|get|make|take|update|replace|resolve|"           \
    "investigate|chase|"                                                                                    \
    "find|speak|contact|reach|follow|keep|let|arrange|credit|process|deliver|put|do|cancel|issue|escalate|" \
    "pass|raise|reply|"                                                                                     \
    "respond|review|come|help|post|ship|redeliver|reimburse|compensate|return|confirm|ensure|give|share|"   \
    "forward|stay|tell|"                                                                                    \
    "announce|book|collect|correct|dm|message|pay|rebook|restore|dispatch|track|report|flag|waive|remove|"  \
    "monitor|add|write|bring"
#define DONE_STATE                                                                                           \
    "back|fixed|refunded|delivered|resolved|sent|live|restored|working|sorted|with|there|credited|replaced|" \
    "up|"                                                                                                    \
    "processed|shipped|dispatched|called|contacted|reimbursed|updated|ready|in|redelivered|collected|"       \
    "cancelled|removed|repaired|answered|paid"

constexpr Phrase promise[] = {
    {"<we> am|are on it|this|the", not_negated | not_if | not_asked},
    {"<we> will|shall try|aim to ~6 by|within|before|tomorrow|today", not_negated | not_if | not_asked},
    {"<we> aim|plan|intend|expect|hope to ~6 by|within|before|tomorrow|today",
     not_negated | not_if | not_asked},
    {"<we> will|shall "
     "also|gladly|happily|now|personally|definitely|certainly|then|of|immediately|always|quickly|just?"
     " " COMMIT " ~2",
     not_negated | not_if | not_asked},
    {"<we> will|shall be "
     "in|back|sending|calling|contacting|reaching|looking|refunding|updating|sure|checking|chasing|getting|"
     "replacing|fixing|sorting|with|following|ringing|posting|emailing|crediting ~2",
     not_negated | not_if | not_asked},
    {"<we> will|shall have an|a|this|that|it|your|the|someone|answer|everything|one|somebody|our|news|you ~3",
     not_negated | not_if | not_asked},
    {"<we> am|are going to !need|have|ask|require|be " COMMIT " ~2", not_negated | not_if | not_asked},
    {"they|team|manager|colleague|colleagues|someone|somebody|engineer|driver|courier|specialist|advisor|"
     "adviser|agent|department|supervisor|technician|office|expert|member will|shall also|then|now? " COMMIT
     " ~2",
     not_negated | not_if | not_asked},
    {"they|team|manager|colleague|colleagues|someone|somebody|engineer|driver|courier|specialist|technician "
     "will be in|with|calling|there|back|out ~2",
     not_negated | not_if | not_asked},
    {"i|we can? ~1 promise|guarantee|assure|swear|pledge ~1", not_negated | not_if | not_asked},
    {"you have my|our word", not_negated},
    {"my|our promise|commitment|pledge|guarantee to", not_negated},
    {"you will|shall have|receive|get|hear|be "
     "it|a|an|the|your|this|from|that|our|back|everything|refunded|contacted|credited|called|reimbursed|with "
     "~2",
     not_negated | not_if | not_asked},
    {"you should|will have|receive|get|hear|see !received|got|been|seen|heard ~5 "
     "by|within|in|before|tomorrow|today|tonight|next|this ~2",
     not_negated | not_if | not_asked},
    {"will|shall|should now|soon|all|then? be|arrive now|all|fully? " DONE_STATE " ~1",
     not_negated | not_if | not_asked},
    {"will|should arrive|reach|land|come ~3", not_negated | not_if | not_asked},
    {"leave it|this|that with|to us|me", not_negated},
    {"count|rely on us|me", not_negated | not_asked},
    {"expect it|this|that|a|an|your|the|delivery|our|to ~5 by|within|in|before|tomorrow|today|tonight|on",
     not_negated | not_asked},
    {"refund|parcel|order|replacement|delivery|credit|money|engineer|driver ~4 "
     "by|within|before|tomorrow|today|tonight ~2",
     not_negated | not_if | not_asked},
};
constexpr Phrase no_promise[] = {
    {"<we> will have to ask|check|decline|refuse|see|wait"},
    {"will look forward"},
    {"hopefully|maybe|perhaps|might <we>|it|you|they will|shall"},
    {"<we> will|shall never"},
    {"you will|should have|get to ~1"},
    {"you will|should be able|asked|charged|fine|prompted|told"},
    {"will|should|to be in|back|up your|the|this|our settings|inbox|account|app|section|menu|spam"},
    {"will|not|can|could|would promise|guarantee you? !that|you|we|to|an|a|this|it|they nothing|anything"},
    {"driver|courier|they|agent|colleague|he|she|you|someone|engineer|store promised|guaranteed"},
    {"your|the|a|this promise|guarantee|commitment"},
    {"what|when|how|why|who|where will|shall|should|can ~1 <we>"},
    {"you will get|receive|see|have a|an|the message|error|prompt|option|notification|code"},
    {"will|shall take|get you? ~1 to ~2 #url"},
    {"should you|we"},
    {"will be up|in|with to you"},
    {"stay tuned"},
    {"^ will|would|could|can you|this"},
};
constexpr Phrase vague_time[] = {
    {"soon|shortly|asap|eventually|sometime|someday|presently|momentarily"},
    {"as soon|quickly|fast as possible|we|i can|possible?"},
    {"in due|good course|time"},
    {"at some point|stage"},
    {"in the near|coming future"},
    {"when|once ~3 can|possible"},
    {"in a bit|while|moment"},
    {"one day"},
    {"as and when"},
};
constexpr Phrase time_limit[] = {
    {"within|in|under|inside|next|less ~2 "
     "#number|a|an|one|two|three|four|five|six|seven|ten|twelve|fifteen|twenty|thirty|forty|sixty|half|"
     "couple|few|several of|an|a|to|or|#number|five|business|working|more|couple|few|ten? business|working? "
     "second|seconds|minutes|minute|hour|hours|day|days|week|weeks|month|months"},
    {"within|in the next|an|half|following ~2 second|seconds|minutes|minute|hour|hours|day|days|week|weeks"},
    {"by|before|at|until|from|around|about|after #number ~1"},
    {"by|before|at|until "
     "noon|midday|midnight|lunchtime|lunch|close|eod|tonight|tomorrow|today|monday|tuesday|wednesday|"
     "thursday|friday|saturday|sunday|then|morning|evening"},
    {"by|before|at the? end of|close ~1 the|this|today|play|business|day|your ~1"},
    {"today|tonight|tomorrow morning|afternoon|evening|night?"},
    {"on|this|next|by|before|until coming|next|this? "
     "monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|weekend|morning|afternoon|evening|month "
     "~1"},
    {"first thing ~1 tomorrow|morning"},
    {"in an|half|one hour|minutes"},
    {"right now|away", not_negated},
    {"monday|tuesday|wednesday|thursday|friday|saturday|sunday"},
};

#define DEPARTMENT                                                                                       \
    "team|teams|department|manager|supervisor|specialist|specialists|colleague|colleagues|lead|office|"  \
    "managers|"                                                                                          \
    "experts|expert|buyers|developers|engineers|engineer|group|squad|desk|safety|legal|depot|warehouse|" \
    "headquarters|hq|management|"                                                                        \
    "chef|crew|bosses|boss|leadership|advisors|adviser|advisor|handler|unit|centre|center|staff|officer"
#define PASSING                                                                                       \
    "passing|forwarding|escalating|referring|transferring|raising|flagging|handing|routing|relaying|" \
    "sharing|sending|reporting|feeding|submitting"
#define PASSED                                                                                          \
    "passed|forwarded|escalated|referred|transferred|raised|flagged|handed|routed|relayed|shared|sent|" \
    "reported|fed|submitted|assigned|logged"
#define PASS                                                                                                 \
    "pass|forward|escalate|refer|transfer|raise|flag|hand|route|relay|share|send|report|feed|submit|assign|" \
    "take"

constexpr Phrase hand_off[] = {
    {"<we>|will|to|me|let's|now|also|can { " PASS
     " ~6 to|onto|with|by|up|past|over our|the|my|a|an|relevant|their|your|his|her? ~3 " DEPARTMENT " } ",
     not_negated | not_asked},
    {"{ " PASSING " ~6 to|onto|with|by|up|past|over our|the|my|a|an|relevant|their? ~3 " DEPARTMENT " }",
     not_negated | not_asked},
    {"<we>|has|been|is|was|have|now|being { " PASSED
     " ~6 to|onto|with|by|up|past|over our|the|my|a|an|relevant|their? ~3 " DEPARTMENT " }",
     not_negated | not_asked},
    {"^ { " PASSED " ~4 to|onto|with|by|up our|the|my|a|an|relevant? ~3 " DEPARTMENT " }",
     not_negated | not_asked},
    {"<we>|will|to|me|let's|now|also|can { pass|forward|feed|relay ~1 your|this|that|it|these|those|the ~3 "
     "on|along|back|up|forward|over }",
     not_negated | not_asked},
    {"<we>|will|to|me|let's { pass|forward|feed|relay on|along|back|over your|this|that|it|these|those|the "
     "~2 }",
     not_negated | not_asked},
    {"passing|forwarding|relaying|feeding ~3 on|along|back|up|over", not_negated | not_asked},
    {"<we>|has|been|is|was|have { passed|forwarded|relayed|fed ~3 on|along|back|up|over }",
     not_negated | not_asked},
    {"<we>|has|been|is|was|have|now|will|to|me { escalate|escalated|escalating "
     "this|it|your|that|the|immediately|now|straight|as|further|urgently }",
     not_negated | not_asked},
    {"been|is|was escalated|handed|referred|transferred to|up|as|for|now|over", not_negated | not_asked},
    {"^ escalated|escalating|escalate", not_negated | not_asked},
    {"loop|looping|looped|bring|bringing|pull|pulling ~1 in our|the|my|a|an ~2 " DEPARTMENT,
     not_negated | not_asked},
    {"loop|looping|looped|bring|bringing|pull|pulling our|the|my|a|an ~3 in", not_negated | not_asked},
    {"get|getting|have|having|had|asked|asking|ask|alerted|alerting|alert|notified|notify|notifying|informed|"
     "told|contacted|involve|involving our|the|my|a|an|one ~3 " DEPARTMENT
     " to|for|who|about|on|now|straight|involved",
     not_negated | not_asked},
    {"<we> ~2 { get|getting|have|having|asked|alerted|notified|informed|told|contacted our|the|my|a|an "
     "~3 " DEPARTMENT " ~2 }",
     not_negated | not_asked},
    {"my|our|the|a|an ~3 " DEPARTMENT " ~3 will|is|are|has|have now|also|personally? ~1 "
     "contact|call|reach|get|take|taking|look|looking|pick|picked|picking|follow|investigating|investigate|"
     "ring|review|reviewing|help|on|email|handle|handling|deal|call",
     not_negated | not_asked},
    {"my|our|the|a|an ~3 " DEPARTMENT " ~3 will|shall be in touch|contact", not_negated | not_asked},
    {"my|our|the|a|an ~3 " DEPARTMENT
     " ~3 will|shall be calling|contacting|looking|reaching|emailing|ringing",
     not_negated | not_asked},
    {"connect|connecting|put|putting|transfer|transferring you|your|this ~2 through|with|to|onto|over "
     "~4 " DEPARTMENT,
     not_negated | not_asked},
    {"handing|hand|handed you|this|it over|across|to", not_negated | not_asked},
    {"<we> ~2 { raise|raised|raising ~4 internally|ticket|case }", not_negated | not_asked},
    {"<we> ~2 { make|made|making sure ~3 right|relevant ~1 people|team|person ~3 }", not_negated | not_asked},
    {"take|taking|taken this|it|that ~1 up with ~4 " DEPARTMENT, not_negated | not_asked},
    {"with our|the ~2 " DEPARTMENT " now|already|who|for", not_negated | not_asked},
    {"team|manager|supervisor|colleague will take|taking over ~2", not_negated | not_asked},
};
constexpr Phrase no_hand_off[] = {
    {"looking|look|looks|forward forward|slash"},
    {"your ~2 team|manager|supervisor|colleague|boss|office"},
    {"please|you|must|should|need ~1 " PASS " ~3 to|with ~4 " DEPARTMENT},
    {"here|happy|glad|ready|on|from our|the ~2 team"},
    {"our team is|are here|happy|always|available|open|on hand|small|busy"},
    {"passed away|out|by|down"},
    {"did|have|has you|they|anyone|someone ~4 " PASSED},
    {"refer|referred to our|the ~2 terms|policy|faq|faqs|page|website|article|guide"},
    {"share|shared|sharing ~4 with the world|everyone|friends|anyone"},
    {"pass|passing|passed me|us"},
    {"can|could|will|would not|never ~2 " PASS},
    {"sent|send|sending|get|getting|have|had|shared ~3 email|replacement|code|link|refund|message|dm to|from "
     "you|your|our"},
};

constexpr Phrase follow_up[] = {
    {"all ~1 sorted|fixed|good|working|okay|ok|well", only_asked},
    {"any luck|news|better|joy|improvement", only_asked},
    {"did|has it|that|they ~2 turn|turned|show|showed up", only_asked},
    {"here if|when|whenever you need", not_negated},
    {"let <us> know if|whether|how|once|when|should|in|either !dm ~3", not_negated},
    {"let <us> know how|if|whether ~1 you|it|that|this|we|there|anything|any ~3", not_negated},
    {"any ~4 questions|problems|issues|concerns|queries|trouble ~2 "
     "let|just|please|feel|give|reach|shout|ask|we|get|do|drop|dm|message",
     not_negated},
    {"<we> will|shall|am|are|be|to|can ~2 follow|following up", not_negated | not_asked},
    {"follow|following up ~2 with|on|by|to|tomorrow|today|shortly|soon|here|this|later|in you|this|here|the "
     "~2",
     not_negated | not_done},
    {"<we>|will ~3 keep|keeping you ~2 updated|posted|informed|loop|up|date|in", not_negated},
    {"keep|keeping you updated|posted|informed", not_negated},
    {"keep <us> updated|posted|informed", not_negated},
    {"get|getting|come|coming|report|circle|reply|write|revert|be back to you", not_negated | not_asked},
    {"<we> will ~2 check|circle|be|get|come|report|look back|in", not_negated | not_asked},
    {"check|checking|checked back|in with|on|to|again|tomorrow|later|you|that|if|and|here|whether",
     not_negated},
    {"just|only ~1 checking|check|following in|up|if|whether|to|that|on"},
    {"did|has|have|was|is|are that|this|it|the|your|everything|things ~4 "
     "help|helped|fix|fixed|work|worked|working|resolved|sorted|solve|solved|better|arrive|arrived|okay|ok|"
     "back|still|now",
     only_asked},
    {"did|have|were you ~2 manage|managed|able|hear|heard|resolve|resolved|solve|sort|sorted", only_asked},
    {"how did|is|are|have|has it|that|things|everything|you ~2 go|going|been|get|gone|looking|working"},
    {"<we> will|shall ~1 be in touch|contact", not_negated},
    {"be in touch", not_negated},
    {"will|shall ~2 update|message|contact|call|email|dm|ring|tell you ~2 "
     "when|once|as|by|on|with|again|tomorrow|later|before|after|if|every",
     not_negated | not_asked},
    {"<we> will|shall ~1 update you|this|here|the|again|everyone|all", not_negated | not_asked},
    {"shout|holler|ask|reply|comment|tweet if ~1 you|it|anything", not_negated},
    {"<we> will|shall let you know", not_negated},
    {"let you know ~1 when|once|as|if|how|what|by", not_negated},
    {"next update|news at|by|in|will|is", not_negated},
    {"reach|shout|tweet|message|get|drop|give|write|call|contact|come|ask us|out|back|me|again|a|in ~3 if ~1 "
     "you|it|anything|there|that",
     not_negated},
    {"if ~3 you ~3 need|have|want|require ~3 anything|any|more|further|else|help|us ~4 "
     "let|just|please|we|feel|reach|give|shout|message|get|do|contact",
     not_negated},
    {"anything|something else we|i|you ~2 can|need|help|do", not_negated},
    {"reach|get|come back out|in|to|us ~2 anytime|any|again|whenever|future", not_negated},
    {"you will|shall hear from|back ~2", not_negated},
    {"hear|hearing how it|you|that ~2 goes|went|get|got|are", not_negated},
    {"<we> will|shall|am|are ~2 monitor|monitoring|watch|watching|keep|keeping ~1 eye|this|it|an|on ~2",
     not_negated},
    {"are|is|do|does you|it|the|your still ~5", only_asked},
    {"still having|seeing|getting|need|needing|want|experiencing ~3", only_asked},
    {"wanted|want|like|touching to? ~1 follow|check|see|touch|base|know up|in|if|whether|base|how",
     not_negated | not_if},
};
constexpr Phrase no_follow_up[] = {
    {"let us|me know in|via|by|through|at|on ~1 <dm>"},
    {"let <us> know if you are|were|have|had ~1 "
     "using|on|running|able|free|happy|a|an|in|at|available|member|customer|located ~2"},
    {"have|has|had followed up"},
    {"thanks|thank you? for following|checking|getting|coming|keeping|reaching|updating"},
    {"follow the|this|that|these|us|our|your|along|suit|steps|instructions"},
    {"please|you|must|should|need|can ~1 follow up with your|the|them"},
    {"get|come|bring|give|take ~1 back to work|normal|school|enjoying|sleep"},
    {"you|please ~2 get|come back to us|me"},
    {"did|have|has anyone|someone|they|we|team ~2 get|got|gotten|been|followed back|up|touch"},
    {"if you do not like|want|agree|accept"},
    {"check back|in at ~1 the|desk|gate|counter|hotel|airport|online|kiosk"},
};

constexpr Phrase question[] = {
    {"please|to|and|kindly|us|then|just { let us|me know ~2 "
     "which|what|when|where|how|who|why|your|the|exactly|whether|more }",
     not_negated},
    {"{ let us|me know which|what|where|who|why|when ~2 }", not_negated},
    {"{ tell|advise|inform|confirm|clarify|specify|explain|describe|share|state|provide us|me|with? ~1 "
     "which|what|when|where|how|who|why|whether|more|exactly|about ~2 }",
     not_negated | not_done},
    {"^ please|can|could|and? you|just? { confirm|clarify|specify|verify|advise|describe "
     "which|what|when|where|how|who|if|whether|that|your|the|a|this ~2 }",
     not_negated},
    {"^ { which|what|where|when|how|who "
     "is|are|do|does|did|was|were|can|could|would|version|device|model|store|size|seat|time|date|exactly|"
     "happens|happened|error|kind|type|colour|color|many|much|long|often "
     "you|your|the|it|that|this|have|are|is|do|did|does|happens|on ~3 }",
     not_negated},
    {"<we> would like|love to { know|hear|learn ~1 more|which|what|how|where|about ~2 }", not_negated},
    {"may|can|could i|we { ask|know|check which|what|when|where|how|who|why|if|whether ~2 }"},
    {"what|which|where seems|appears to be", not_negated},
    {"^ { do|does|did|are|is|have|has|were|was|can|could you|your|it|this|that|the|there ~4 }", always},
    {"how can|may|could|might i|we help|assist ~2"},
    {"{ <us> know|hear more about ~2 }", not_negated},
};
constexpr Phrase no_question[] = {
    {"what|which|how a|an <very>? shame|pity|surprise|lovely|great|nightmare|day"},
    {"^ what|when|where|how|who|which you|we|i|it|they|the ~6 is|was|are|means"},
    {"who cares|knows|asked"},
    {"are you serious|kidding|joking|deaf|blind|stupid"},
    {"are you happy now"},
    {"do you even|honestly"},
    {"do you really|actually|expect think|expect|believe|want|us|me"},
    {"do you want a medal|cookie"},
    {"do you not"},
    {"did you even|bother"},
    {"what did|do you expect|want me|us|think"},
    {"is it not|that|so ~1 obvious|clear|hard|difficult"},
    {"how hard|difficult can|is"},
    {"how dare"},
    {"how many times"},
    {"have you ever|even|no|lost|tried reading|listening"},
    {"why would|should we|i|anyone|you"},
    {"really|seriously|so|right|okay|ok|deal|sound|sounds good|fair|enough? $"},
    {"^ any|got|have|more? questions|queries|concerns $"},
    {"^ need|want|having ~3 help|trouble|issues|problems|more $"},
    {"can|could you not"},
};

constexpr PhraseList lists[] = {
    {Cue::promise, promise},         {Cue::no_promise, no_promise},     {Cue::vague_time, vague_time},
    {Cue::time_limit, time_limit},   {Cue::hand_off, hand_off},         {Cue::no_hand_off, no_hand_off},
    {Cue::follow_up, follow_up},     {Cue::no_follow_up, no_follow_up}, {Cue::question, question},
    {Cue::no_question, no_question},
};

}  // namespace

std::span<const PhraseList> service_phrases() { return lists; }

}  // namespace scoring::text
