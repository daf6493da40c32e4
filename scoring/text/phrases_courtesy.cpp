#include "scoring/text/phrase_tables.h"

namespace scoring::text {
namespace {

constexpr WordClass classes[] = {
    {"we", "we|i"},
    {"us", "us|me"},
    {"our", "our|my|the|this|that"},
    {"very",
     "so|very|really|truly|deeply|sincerely|terribly|awfully|extremely|incredibly|absolutely|quite|genuinely|"
     "totally|completely|such|just|too|pretty|most|certainly|definitely|do|can|fully"},
    {"dm", "dm|dms|pm|pms|inbox"},
    {"bad",
     "frustrating|annoying|awful|terrible|horrible|worrying|stressful|disappointing|upsetting|scary|"
     "unpleasant|maddening|infuriating|distressing|difficult|hard|tough|rough|painful|unacceptable|confusing|"
     "concerning|exhausting|nightmare|rotten|miserable|frightening|inconvenient|gutting|devastating|"
     "irritating|tiring|not_good|bad|poor|rubbish|heartbreaking|unsettling|alarming|a_pain|pain|shock|worry|"
     "let-down|letdown|headache|hassle"},
    {"feeling",
     "frustrated|frustration|annoyed|annoyance|upset|angry|anger|worried|worry|concern|concerns|concerned|"
     "disappointed|disappointment|stress|stressed|stressful|feel|feeling|feelings|furious|fed|frustrating|"
     "disappointing|annoying|upsetting|worrying|confusion|confused|distress|pain|irritation|unhappy|scared|"
     "hurt|difficult|hard|tough|inconvenience|inconvenient|important|urgency|urgent|position|situation|"
     "predicament|anxious|anxiety|sad|exhausting|exhausted|impatience|impatient"},
};

constexpr Phrase apology[] = {
    {"{ <very>? sorry } ", not_negated},
    {"<we> am|are|feel <very>? sorry", not_negated},
    {"<very>? sorry for|about|that ~2", not_negated},
    {"i|we? <very>? apologize", not_negated},
    {"apologizing", not_negated},
    {"my|our|sincere|sincerest|deepest|humble? sincere|sincerest|deepest|humble|heartfelt? apologies",
     not_negated},
    {"owe you an? apology|sorry", not_negated},
    {"accept our|my ~1 apology|apologies", not_negated},
    {"offer you? an|my|our ~1 apology|apologies", not_negated},
    {"can not apologize enough"},
    {"forgive us|me", not_negated},
    {"pardon us|me|the", not_negated},
    {"my|our bad", not_negated},
    {"mea culpa"},
    {"our|my fault|mistake|error|failure", not_negated},
    {"that|this|it is|was on us|me", not_negated},
    {"on us not you"},
    {"we|i messed|screwed|slipped up|there", not_negated},
    {"we|i got|have got? this|that|it ~1 wrong", not_negated},
    {"we|i got ~3 wrong", not_negated},
    {"we|i have? let you down", not_negated},
    {"we|i have? dropped the ball", not_negated},
    {"we|i have? fell|fallen short", not_negated},
    {"we|i should have|not ~1 "
     "been|told|answered|replied|caught|checked|done|known|warned|let|made|sent|called|kept|handled",
     always},
    {"we|i should not have", always},
    {"we|i ~1 regret", not_negated},
    {"we|i ~1 take ~1 responsibility|blame", not_negated},
    {"we|i own this|that|it|the"},
    {"we|i failed you|to", not_negated},
    {"you deserved better|more|faster|quicker"},
    {"^ oops"},
};

constexpr Phrase weak_apology[] = {
    {"sorry|apologize|apologies ~3 any"},
    {"sorry|apologize|apologies ~4 may|might have"},
    {"sorry ~1 to hear|see|read|learn"},
    {"regret any|to"},
};

constexpr Phrase no_apology[] = {
    {"sorry to say|inform|tell|break|bother|burst"},
    {"sorry that? you "
     "feel|think|believe|see|took|take|misunderstood|find|interpreted|consider|chose|perceive"},
    {"sorry that? you are|were ~1 upset|offended|unhappy|confused|annoyed|angry|disappointed|sensitive"},
    {"sorry that? you are|were not ~1 happy|satisfied"},
    {"sorry|apologize|apologies if|should"},
    {"sorry|apologize|apologies but|however "
     "you|your|that|this|it|those|these|policy|rules|no|there|the|as|if"},
    {"sorry not sorry"},
    {"sorry excuse|state|lot|sight|bunch|mess|attempt"},
    {"feel|feels|felt|feeling sorry for yourself|yourselves|him|her|them|you"},
    {"safe|safer than sorry"},
    {"you|they|he|she|someone|who will|should|must|can|could|might|may|would|did|have|has|had ~3 "
     "sorry|apologize|apologized|apologies"},
    {"said|saying|says|hear|heard sorry"},
    {"sorry what|who|come|pardon|which"},
    {"^ sorry|pardon $", only_asked},
    {"apologize|apologized|apology", only_asked},
    {"your|his|her|their|the|an apology|apologies"},
    {"want|need|expect|ask|asking|waiting for? us|me|an? to? apologize|apology|sorry"},
    {"nothing|reason|cause to apologize|regret"},
    {"do not apologize|be"},
    {"you should|must|need|have ~2 apologize"},
    {"<we> have ~1 said? ~1 sorry already|enough|twice"},
    {"sorry you !are|were|have|had|did|do|can|could|feel|experienced|got|waited|never|will|received"},
    {"sorry that? you did|do not read|check|follow|understand|like|agree|listen|ask"},
    {"because of our|my mistake|fault|error says|said|claims"},
};

constexpr Phrase empathy[] = {
    {"we|i feel <very>? terrible|awful|bad|dreadful|sad about|for|that", not_negated},
    {"that|this|it is|was a|such|an|one ~1 long|awful|terrible|horrible|rotten|rough|hard|tough|miserable "
     "wait|time|day|delay|experience|start|journey|night|week"},
    {"^ so|how|really|very|super|incredibly|extremely <bad>", not_asked},
    {"sorry ~1 to hear|see|read|learn ~4"},
    {"<we> <very>? sorry ~3 had|having|been to", not_negated},
    {"<we> <very>? "
     "understand|understood|appreciate|recognize|realize|get|see|know|acknowledge|imagine|sympathize "
     "how|why|that|the|your|this|what|it|you ~4 <feeling>|<bad>",
     not_negated},
    {"<we> <very>? understand|get|appreciate|sympathize|imagine|know how|why you "
     "feel|are|felt|must|would|might ~2",
     not_negated},
    {"<we> can <very>? understand|imagine|see|appreciate|relate|sympathize "
     "how|why|that|the|your|with|this|it|to",
     not_negated},
    {"<we> <very>? understand|hear|feel you|your pain|frustration|concern|concerns", not_negated},
    {"<we> hear you", not_negated},
    {"<we> ~1 totally|completely|fully|absolutely? understand $", not_negated},
    {"<we> ~1 sympathize|empathize|relate", not_negated},
    {"<we> know how|that|what ~3 <bad>|<feeling>|important|it|matters|means|busy|precious|excited|much",
     not_negated},
    {"understandably <feeling>", always},
    {"that|this|it|which must|sounds|has|have|is|was|would|can ~2 be|been|feel|like? <very>? a|an? <very>? "
     "<bad>|<feeling>",
     not_negated},
    {"that|this|it is|was|sounds|seems <very>? a|an? <very>? <bad>", not_negated},
    {"how <very>? <bad>", not_asked},
    {"what a|an <very>? <bad>|shame|pity|nightmare|pain", not_negated},
    {"must be|have been|feel ~2 <bad>|<feeling>", not_negated},
    {"i|we|anyone|anybody|everyone would|will|could|am|are be|feel <very>? <feeling> too|as well",
     not_negated},
    {"i|we|anyone would be|feel ~2 <feeling>|same", not_negated},
    {"i|we would feel|be|have|want ~2 the? same", not_negated},
    {"nobody|no|none|never ~2 one? ~1 should|deserves|likes|wants ~3 have|wait|deal|go|be|happen|to"},
    {"you|no should not|never have|had|should to? ~1 "
     "wait|chase|go|deal|put|be|have|face|ask|repeat|explain|through"},
    {"is|are|was|were ~1 far|way|much too long|much|many|late|often|slow"},
    {"far|way too long|many|late", not_negated},
    {"not ~2 the ~3 experience|service|standard|start|impression|kind|way|level we|you|that ~2"},
    {"not ~2 what we|i|you ~1 want|wanted|expect|like|hope|aim|deserve|need|hoped|signed"},
    {"not good enough", not_if},
    {"do not want you|that|this|to ~3 feel|happen|happening|you|like", always},
    {"do not blame you"},
    {"no wonder you|that"},
    {"you have every|a right|reason"},
    {"you are <very>? right to be? <feeling>|expect"},
    {"you have been|had through|to ~1 enough|wait|lot|patient"},
    {"^ oh no|dear|gosh|noo|man"},
    {"^ ouch|bummer|yikes|ugh|eek|argh"},
    {"feel your pain|frustration", not_negated},
    {"that|this|it is|was ~2 last thing you|anyone|we ~2"},
    {"the last thing you|anyone|we need|needs|want|wants"},
    {"heart|thoughts goes|go|are|is out|with"},
    {"thinking of you"},
    {"i|we ~1 share|feel your ~1 <feeling>"},
    {"in your shoes|position|place"},
    {"worried|scared|frightened about|for|and you|that|your", not_negated},
    {"that|this|it is|was not ok|okay|acceptable|right|fair|fun|good|ideal|great", not_asked},
    {"we|i want|would ~1 make|put|like ~2 this|it|things right", not_negated},
    {"here for you", not_negated},
};

constexpr Phrase no_empathy[] = {
    {"not ~1 understand why|how|what|your|the"},
    {"sorry that? you feel|think"},
    {"<we> understand|know|see that? you want|would|asked|have|need|wish|bought|ordered|are|were "
     "looking|to|asking|a|the|calling ~1"},
    {"can you imagine"},
    {"must be <feeling> with yourself"},
    {"you are not the only"},
    {"it is not that <bad>|<feeling>"},
    {"is not ~1 far|way too"},
    {"understand ~2 from"},
    {"know how ~2 to|you|works|it to|works|did"},
    {"hard|difficult to believe|understand|see|help|hear|imagine|tell|say"},
    {"^ that|it is hard|difficult|bad|poor to"},
    {"understand|know how|what ~2 important|difficult|hard|feel but"},
    {"if you|this|it are|is|feel <very>? <feeling>|<bad>"},
    {"is|are|was it|this|you <bad>|<feeling>"},
};

constexpr Phrase gratitude[] = {
    {"thank you ~1 <very>? much?", not_negated},
    {"many|much|big|huge? thanks a? lot|million|again|ever|so? much?", not_negated},
    {"thank you|thanks ~1 for|to ~2", not_negated},
    {"thanking you"},
    {"cheers", not_negated},
    {"^ ta !da"},
    {"<we> ~2 appreciate you|your|that|it|this|the|hearing|all ~1", not_negated},
    {"<very>|much|greatly? appreciated", not_negated},
    {"<we> am|are ~1 grateful|thankful ~2", not_negated},
    {"grateful to you|for", not_negated},
    {"merci|danke|gracias"},
    {"mean|means a|the|so lot|world|much", not_asked},
};

constexpr Phrase no_gratitude[] = {
    {"thank|thanks you? ~1 for nothing|absolutely|zero|wasting|ruining"},
    {"thanks to !you|everyone|all|both|our"},
    {"thank goodness|god|heavens|heaven|fortune|me|us|your|yourself|him|her|them|the|later"},
    {"thanks but no|not"},
    {"would|should ~2 appreciate|appreciated|grateful ~3 if|you|it"},
    {"would be ~2 appreciated"},
    {"appreciate your|the|how|that|this|it|you ~2 <feeling>|is|are|difficult|may|but"},
    {"should|could|must|try ~1 be ~2 grateful|thankful"},
    {"do not expect|want ~3 thanks|thank"},
    {"say|said|saying|want|expect|expecting|expected thank|thanks you?"},
    {"thanks a bunch", always},
    {"only|have got? yourself to thank"},
    {"who|whom|what|not thanks|thank"},
    {"no need ~2 thank|thanks"},
    {"thank you next"},
    {"cheers to|up|and"},
};

constexpr Phrase greeting[] = {
    {"^ hi|hello|hey|hiya|heya|howdy|greetings|hallo|hola|helo|heyy|yo there|again|everyone|all|folks|guys?"},
    {"^ oh|well|why|a? big|warm? hi|hello|hey there?"},
    {"^ good|gd morning|afternoon|evening|day|mornin"},
    {"^ dear !me|god|lord"},
    {"^ morning|afternoon|evening "
     "!delivery|deliveries|slot|slots|flights|flight|is|are|appointments|trains|service|of|or|and|to|"
     "deliveries"},
    {"^ happy "
     "friday|monday|tuesday|wednesday|thursday|saturday|sunday|holidays|new|halloween|christmas|easter|"
     "weekend"},

    {"^ a? warm welcome"},
    {"^ welcome to|back|aboard"},
};

constexpr Phrase no_greeting[] = {
    {"hi res|fi|vis|def|tech|hat"},
    {"hey that|it|this|you is|are not|wrong|unfair|rude"},
    {"good morning|evening|day|afternoon routine|run|sky|show|news|out|from"},
    {"dear customers? we"},
    {"hello kitty|fresh|world"},
    {"welcome to the ~2 club|world"},
};

constexpr Phrase deference[] = {
    {"^ great|good|nice|excellent|interesting|lovely|fantastic|awesome|brilliant "
     "!question|morning|afternoon|evening|day|luck"},
    {"you are <very>? right", not_negated},
    {"good|great|excellent|fair point|question|catch|spot|idea|suggestion", not_negated},
    {"well spotted|done"},
};
constexpr Phrase please_words[] = {{"please"}};
constexpr Phrase indirect_request[] = {
    {"could|would|can|may|might you|we|i ~1"},
    {"would you mind|be", always},
    {"if you can|could|would|do not mind", always},
    {"when you have|get a ~1 moment|minute|chance"},
};

constexpr PhraseList lists[] = {
    {Cue::apology, apology},           {Cue::weak_apology, weak_apology},
    {Cue::no_apology, no_apology},     {Cue::empathy, empathy},
    {Cue::no_empathy, no_empathy},     {Cue::gratitude, gratitude},
    {Cue::no_gratitude, no_gratitude}, {Cue::greeting, greeting},
    {Cue::no_greeting, no_greeting},   {Cue::deference, deference},
    {Cue::please, please_words},       {Cue::indirect_request, indirect_request},
};

}  // namespace

std::span<const WordClass> word_classes() { return classes; }
std::span<const PhraseList> courtesy_phrases() { return lists; }

}  // namespace scoring::text
