#include "scoring/text/phrase_tables.h"

namespace scoring::text {
namespace {

#define DUTY                                                                                                 \
    "read|checked|called|told|contacted|known|asked|kept|used|booked|paid|followed|thought|waited|listened|" \
    "gone|come|"                                                                                             \
    "done|noticed|updated|planned|packed|complained|reported|looked|backed|entered|bought|chosen|ordered|"   \
    "tried|said|given|"                                                                                      \
    "provided|mentioned|realised|realized|saved|arrived|left|brought|written|taken|made|set|informed|"       \
    "considered|watched|supervised|guarded|locked|closed|shut|held|stopped|stayed|started|measured|tested|"  \
    "tracked|cleaned|charged|signed|renewed|registered|applied|insured|protected|carried|picked|phoned|"     \
    "rung|"                                                                                                  \
    "emailed|messaged|returned|opened|stored|secured|prepared|counted|switched|unplugged|collected|minded|"  \
    "handled|cared|taught|learnt|learned|thrown|worn|insisted|googled|driven|walked|budgeted|spotted"

constexpr Phrase blame[] = {
    {"you ~1 should|ought|could to? have ~1 " DUTY, not_asked},
    {"you ~1 should have been at|home|in|there|more|careful|on|ready|quicker|smarter", not_asked},
    {"your own? fault|error|negligence|carelessness|stupidity|doing|mistake|responsibility|problem",
     not_negated | not_if | not_asked},
    {"the fault is|lies ~1 yours|you", not_negated},
    {"user|operator|customer error", not_negated | not_if | not_asked},
    {"you ~1 failed|neglected|forgot|refused|ignored|chose|omitted to", not_negated | not_if | not_asked},
    {"you ~1 ignored|misread|misunderstood|misheard|mishandled|mistyped|overlooked|missed "
     "our|the|your|it|this|that|what",
     not_negated | not_if | not_asked},
    {"you did not ~2 "
     "read|check|follow|tell|listen|give|provide|pay|bother|even|call|ask|update|report|enter|look|do|"
     "contact|include|fill|notice|think|set|save|use|mention|send|wait|say|cancel|complain ~2",
     not_if | not_asked},
    {"you have not ~1 "
     "read|checked|given|provided|paid|followed|told|listened|bothered|done|sent|looked|updated ~1",
     not_if | not_asked},
    {"if you had ~2 "
     "read|checked|told|listened|followed|called|bothered|given|asked|looked|just|only|been|done|paid|waited|"
     "bought|used"},
    {"had you ~2 "
     "read|checked|told|listened|followed|called|bothered|given|asked|looked|done|paid|waited|bought",
     not_asked},
    {"if you would have|just|only|actually ~1 read|listen|look|check|wait|pay|follow|called|told|asked"},
    {"because|since you ~1 entered|gave|typed|chose|missed|broke|ignored|refused|failed|forgot|never|did",
     not_negated | not_asked},
    {"you must|probably|obviously|clearly|evidently have ~1 "
     "done|entered|typed|misread|missed|put|given|made|broken|lost|forgotten|dropped|ordered|clicked|"
     "misunderstood|deleted",
     not_asked},
    {"you must|probably|obviously|clearly|evidently|may|might have ~1 "
     "read|seen|heard|looked|copied|written|counted|remembered|got|set|understood|taken|filled|scanned ~3 "
     "wrong|wrongly|incorrectly|badly",
     not_asked | not_if},
    {"you ~1 read|copied|counted|measured|understood|remembered|scanned it|that|this|them|the ~2 "
     "wrong|wrongly|incorrectly",
     not_asked | not_if},
    {"you are ~1 reading|holding|using|doing|entering|typing|looking it|that|this|at ~2 "
     "wrong|wrongly|incorrectly",
     not_asked | not_if},
    {"you ~1 entered|typed|gave|put|chose|ordered|booked|bought|selected|used|sent|provided us? the|an|a "
     "wrong|incorrect|invalid",
     not_asked | not_if},
    {"you broke|damaged|lost it|the|your|this", not_asked | not_if},
    {"you ~1 agreed|signed|accepted to|the|our|those|these|it ~2", not_asked | not_if},
    {"you were told|warned|informed|notified|advised ~1", not_asked | not_if},
    {"you never "
     "read|told|asked|checked|gave|called|bothered|listened|replied|responded|mentioned|sent|contacted",
     not_asked | not_if},
    {"next time ~2 read|check|plan|think|pay|listen"},
    {"you ~1 need|have|ought to ~1 read|learn|listen ~2", not_asked | not_if},
    {"you ~1 need|have|ought to be more|careful|patient", not_asked | not_if},
    {"pay ~1 attention", not_asked},
    {"learn to read|use|listen|wait"},
    {"try reading|listening"},
    {"try ~1 actually|and read|reading|listening|listen"},
    {"not our|my|on|down fault|problem|responsibility|mistake|concern|us|to", not_if | not_asked},
    {"nothing to do with us|me", not_asked},
    {"take that|this|it up with ~2"},
    {"<we> did|have done nothing wrong"},
    {"that|this|it is on you", not_negated | not_if},
    {"problem|issue|fault is|was|lies ~2 your|you end|side|device|phone", not_asked | not_if},
    {"that|this is|was your choice|decision", not_asked | not_if},
    {"you ~1 only have ~1 yourself"},
    {"you brought|caused this|it|that", not_asked | not_if},
    {"blame yourself|you|the customer", not_negated},

    {"should have ~1 thought|read|checked of|about|before|it|the|that|our|your ~2", not_asked},
    {"maybe|perhaps if you had|read|listened|actually|bothered"},
};
constexpr Phrase no_blame[] = {
    {"<we>|our|team|staff|driver|courier|they|someone|somebody ~1 should have"},
    {"not ~2 your|you fault|mistake|error|doing|responsibility|problem"},
    {"sorry ~1 you did|have not"},
    {"<we> see|saw|notice|understand|know|checked ~2 you did|have not receive|received|get"},
    {"you forgot|forgotten ~1 your password|pin|passcode|login"},
    {"you should have been "
     "told|given|informed|offered|called|warned|able|asked|contacted|refunded|sent|charged"},
    {"you ~1 should|ought|could to? have ~1 been ~1 " DUTY "|served|seen|heard|answered|helped"},
    {"you ~1 should have ~1 come|been|gone first"},
    {"so|that you did not have"},
    {"in case you missed"},
    {"how|when|where you lost|broke|damaged"},
    {"you ~1 should have the|a|an|your|it|this|received|got|some|no|any|access"},
    {"sorry ~3 you were|have|had"},
    {"you were told|informed|advised|notified ~4 wrong|incorrectly|otherwise|differently|different|that|we"},
    {"you did not do|deserve|ask anything|this|that|it|for"},
    {"you are|were right"},
    {"try using|the|our|it !reading|read|listening|actually"},
    {"learn about|more|how"},
};

constexpr Phrase sarcasm[] = {
    {"thanks|thank you? for nothing"},
    {"congratulations|congrats|kudos on|for|you "
     "losing|breaking|finally|missing|ruining|reading|managed|figured ~2"},
    {"well|nice|great done|one|job|work genius|sherlock|einstein"},
    {"nice|good try !at|and|on"},
    {"^ told you so"},
    {"told you so $"},
    {"genius|sherlock|einstein"},
    {"^ oh|aww|aw|gee please|really|sure|joy|poor|lucky|boo|bless ~2 "
     "you|me|us|another|baby|thing|customer|special|hoo|surprise|joy"},
    {"^ how shocking|original|surprising|inconvenient|dare for|you|we|original|of|i ~1"},

    {"what a surprise|shock|tragedy|coincidence"},
    {"boo hoo|hoohoo"},
    {"cry me|us a river"},
    {"smallest|tiniest|tiny violin"},
    {"good luck with that|it|finding|getting"},
    {"^ sure you did|have|are|were|do"},
    {"yeah|oh right !away|now"},
    {"ok|sure|yeah|yes whatever"},
    {"^ whatever $"},
    {"^ whatever you say|think|want|reckon|like"},
    {"slow clap"},
    {"shocking|amazing|incredible i know|right|isn't"},
    {"news flash"},
    {"newsflash"},
    {"spoiler alert"},
    {"poor you|baby"},
    {"lucky us|me"},
    {"first world problem|problems"},
    {"your majesty|highness|lordship|ladyship"},
    {"are|is not you|that ~2 special|clever|charming|precious|smart"},
    {"want|like|deserve|need a medal|cookie|tissue|trophy"},
    {"bless your heart|little"},
    {"rocket science|surgery"},
    {"crystal ball"},
    {"mind|magic reader|readers|wand"},
    {"how dare we|i"},
    {"so nice|sweet|kind|good of|to|you ~4 noticed|finally|decided|bothered|enlighten"},
    {"thrilled|delighted|overjoyed to hear|have|see|learn ~3 complain|complaining|another|moaning"},
    {"thanks|thank you? ~1 for ~2 "
     "enlightening|lecture|wisdom|novel|essay|rant|shouting|yelling|screaming|sharing with the"},
    {"^ imagine|fancy that"},
    {"surprise surprise"},
    {"tell me|us something i|we"},

    {"some of us have|work"},
    {"because shouting|yelling|swearing|that|insults ~3 helps|help"},

    {"stop the presses"},
    {"alert the media"},
    {"my heart bleeds"},
    {"^ lol|lmao|rofl"},
    {"world revolve|revolves around"},
    {"not magicians|psychic|psychics|wizards|robots|slaves|servants"},
    {"hold your breath"},
    {"^ clearly|obviously you|this|that"},
};
constexpr Phrase no_sarcasm[] = {
    {"poor service|experience|signal|reception|connection|quality|communication"},
};

constexpr Phrase condescension[] = {
    {"try|tried asking|being|writing ~1 nicely|politely|polite|nice|nicer"},
    {"you should|could|can|must|would|ought ~2 able to find|see|do|work ~3 yourself", not_asked},
    {"you cannot|can't|could not be helped"},
    {"do not call me", always},
    {"you only have|had to look|read|ask|check|click"},
    {"it says so|it ~1 on|in our|the"},
    {"what did|do|else you ~1 expect"},
    {"as ~1 mentioned|stated|explained|said|advised|told before|already|earlier|previously|above|repeatedly"},
    {"as previously|already|repeatedly|clearly mentioned|stated|explained|said|advised|told"},
    {"<we> ~1 already|previously|clearly|just|repeatedly "
     "told|said|explained|mentioned|stated|answered|covered ~2",
     not_if | not_asked},
    {"as|like <we> ~2 told|said|explained|mentioned|stated|wrote "
     "you|before|already|earlier|above|clearly|previously|repeatedly|in ~1"},
    {"^ like|as i|we said|told|explained|stated"},
    {"<we> have|did ~1 told|tell|said|explained ~3 already|before|twice|times|enough", not_if | not_asked},
    {"for the last|hundredth|millionth|umpteenth|final time"},
    {"how many times"},
    {"not that|so|really|very|too hard|difficult|complicated|complex"},
    {"it|this|that is not ~1 that|rocket|so|really hard|difficult|complicated|science|complex"},
    {"it|this|that is quite|perfectly|pretty|fairly|very simple|obvious|clear $"},
    {"common sense"},
    {"^ look|read|think again $"},
    {"explain|say|repeat|spell it|this|that|again ~2 slowly|again|simply"},
    {"in simple|plain|small|layman's words|terms|english"},
    {"if you ~1 actually|bothered|even ~1 read|listened|looked|tried|listen|understood"},
    {"if you would? just|simply|only read|listened|listen"},
    {"^ please? try to ~1 understand|keep"},
    {"you ~1 do|did|seem|appear|clearly|obviously not|to ~2 understand|get|realize|grasp|comprehend|know "
     "how|it|that|what|how|the|our|anything|this",
     not_if | not_asked},
    {"you clearly|obviously|evidently|apparently ~3", not_if | not_asked},
    {"obviously|clearly you|your|the customer"},
    {"surely you|even"},
    {"any|a|even child|adult|toddler|idiot|fool|five-year-old|normal would|could|can|knows|person"},
    {"most|other|normal|everyone|everybody people|customers|else|passengers|users ~1 "
     "manage|manages|understand|understands|read|know|cope|copes|figure|knows|reads"},
    {"listen here|carefully|up|closely|to"},
    {"^ look mate|pal|love|sweetheart|buddy|dear|darling|lady|sir|son"},
    {"sweetie|sweetheart|missy|kiddo"},
    {"need i|we remind"},
    {"with all due|respect respect"},
    {"you need|have|must|will|just to? ~1 be|learn patient|patience|calm"},
    {"patience is a"},
    {"be patient", not_negated},
    {"not the only one|customer|person|passenger"},
    {"do you even|actually|honestly|really read|understand|know|listen|think|realize"},
    {"did you ~1 even|actually|bother ~1 read|check|try|look|to"},
    {"can you ~1 not ~1 read|see|understand|wait"},
    {"you people|customers|lot|guys ~1 always|never|just|should|need|expect"},
    {"let me remind|educate|teach|enlighten|break|guess"},
    {"<we> would advise|suggest you to? ~1 read|learn|calm"},
    {"you might|may want to ~1 read|learn"},
    {"read|reread|re-read the|our|it|my|what ~3 again|properly|carefully"},

};

constexpr Phrase policy_shield[] = {
    {"company|store|airline|our|the|it|this|that|strict is|our|a|policy|just|simply|company ~1 policy",
     not_negated},
    {"per|to|under|in|with|against|follow|because our|the|company|of|its|we ~2 "
     "policy|policies|terms|rules|guidelines|procedure|procedures|conditions|regulations"},
    {"our|the|company|store ~2 policy|policies|terms|rules|guidelines|conditions|t's ~2 "
     "clearly|state|states|say|says|apply|are|do|does|require|requires|prohibit|prohibits|is"},
    {"rules|policy are|is|are|the rules|policy"},
    {"those|these|them are the rules"},

    {"nothing|little ~1 <we>|else ~1 can|could ~1 do"},
    {"not|never ~2 make|makes|making ~1 exceptions|exception"},
    {"hands are tied"},
    {"that|it is ~1 how it|things ~1 works|is|done|are|goes"},
    {"system does|will|can|simply not ~2 allow|let|permit"},
    {"<we> am|are not ~2 allowed|permitted|authorized|authorised|obliged|obligated|liable"},
    {"not ~1 policy"},
    {"refunds|returns|exceptions|refund are|is not|never possible|given|allowed"},
    {"as stated|per|written|outlined|mentioned|specified in|on|our|the ~2"},
    {"outside ~1 our|the control"},
};
constexpr Phrase no_policy_shield[] = {
    {"privacy policy|team|notice"},
    {"policy is|allows|lets|covers|means|does to|you|us|we ~2 "
     "refund|replace|help|cover|return|full|free|get|claim|anyone|allow"},
    {"policy number|holder|details|documents|document|reference"},
    {"rules|policy|terms ~2 refund|replacement|entitle|cover|covers"},
    {"is|are there anything|something"},
    {"nothing ~2 you can|could|need"},
    {"not ~1 good|fair policy"},
};

constexpr Phrase calm_down[] = {
    {"no point|use ~1 shouting|yelling|swearing|ranting|complaining|crying|moaning"},
    {"calm down|yourself|it"},
    {"relax|chill", not_negated},
    {"chill out|pill"},
    {"take|have a|some deep|big? breath|breather|chill|seat|breaths"},
    {"settle|simmer|cool|quieten|pipe down|off|it"},
    {"watch|mind your ~1 language|tone|mouth|manners|words|attitude"},
    {"no|not need|reason|call|point|necessary|have to|for|in|being ~2 "
     "shout|yell|swear|rude|panic|overreact|that|shouting|yelling|swearing|caps|angry|aggressive|attitude|"
     "abusive|language|rant|tone|nasty|dramatic|upset|capitals"},
    {"stop|quit "
     "shouting|yelling|swearing|complaining|whining|moaning|being|crying|ranting|spamming|harassing|tweeting|"
     "acting|with ~1"},
    {"do not ~1 shout|yell|swear|panic|overreact"},
    {"do not ~1 be|get ~1 rude|angry|emotional|aggressive|dramatic|upset|hysterical"},
    {"do not ~1 take that|this tone|attitude"},
    {"do not ~1 talk|speak to us|me"},
    {"drop|lose the|your ~1 attitude|tone|drama|caps"},
    {"overreacting|overreact|exaggerating|hysterical|melodramatic|dramatic|whinging|whingeing"},
    {"tone it|that down"},
    {"lower your voice|tone"},
    {"get over it|yourself"},
    {"grow up"},
    {"get a grip|life"},
    {"deal|live with it|that", not_negated | not_asked},
    {"shouting|yelling|swearing|complaining|ranting|caps ~2 "
     "will|does|is|do|help|helps|not ~1"},
    {"remain|stay|keep|be calm|civil|polite|respectful|courteous"},
};
constexpr Phrase no_calm_down[] = {
    {"calm|calmer|calmed|relax|settle things|down|it|and ~2 enjoy|now|soon|after|when"},
    {"help you ~2 relax"},
    {"keep|stay calm and"},
    {"<we> will|shall ~1 deal with it|that"},
};

constexpr Phrase fake_apology[] = {
    {"sorry|apologize|apologies that? you ~1 "
     "feel|think|believe|see|took|take|misunderstood|find|interpreted|consider|chose|perceive ~2"},
    {"sorry|apologize|apologies that? you are|were ~1 "
     "upset|offended|unhappy|confused|annoyed|angry|disappointed|sensitive"},
    {"sorry|apologize|apologies if|should you|anyone|this|that|it|we|your ~2"},
    {"sorry but|however you|your|that|it|rules|policy ~2"},
    {"sorry not sorry"},
    {"sorry that? you did|do|can|could not ~1 read|check|follow|understand|like|agree|listen|ask|wait"},
    {"sorry & you "
     "!are|were|have|had|did|do|can|could|feel|experienced|got|waited|never|will|received|think|see|believe"},
    {"mistakes were|happen made"},
    {"said sorry|apologized already|enough|what"},
    {"what more do|else do|can you want|expect"},
};
constexpr Phrase threat[] = {
    {"<we> ~1 will|can|may|might|could|shall|have|to|are|am ~2 "
     "block|ban|report|sue|blocked|banned|blocking|reporting|banning you"},
    {"<we> ~1 will|can|may|might|could|shall|reserve ~2 terminate|close|suspend|cancel your ~1 "
     "account|service|contract|order ~1 if|unless|should"},
    {"legal|court|disciplinary action|proceedings|steps", not_negated},
    {"our lawyers|lawyer|solicitors|solicitor|attorneys|attorney ~1 will|would|are ~1 "
     "be|hear|contact|touch|in|see|you"},
    {"you will ~1 regret"},
    {"you will|would be ~1 sorry|blocked|banned|reported|sued"},
    {"hear from our lawyers|lawyer|solicitors|attorneys"},
    {"or else"},
    {"see you in court"},
    {"last|final|only warning"},
    {"defamation|libel|slander|defamatory|libellous|libelous|slanderous"},
    {"if|unless you ~6 we|i will ~2 block|ban|report|close|terminate|end|stop|ignore|refuse"},
    {"<we> know where you"},
    {"be careful what you"},
    {"calling|call|contact|involve|report the|to police|authorities you|on"},
};
constexpr Phrase no_threat[] = {
    {"<we> block|blocked|report|reported|reporting ~2 it|this|them|that|account|card|number|fake"},
    {"if you ~3 take|considering|want|wish legal"},

};
#define NAME_CALL "absolute|total|complete|utter|silly|little|old|big|miserable|sad|rude|nasty"
#define NAMES                                                                                             \
    "caveman|cavewoman|cavemen|neanderthal|stalker|stalkers|creep|creeps|weirdo|weirdos|freak|freaks|"    \
    "cheapskate|dinosaur|peasant|peasants|dummy|simpleton|buffoon|parasite|nutcase|lunatic|maniac|thief|" \
    "crook|cheapskates|savage|barbarian|lazybones|slob|hysteric|nag|pest"
constexpr Phrase insult[] = {
    {"idiot|idiots|idiotic|moron|morons|moronic|imbecile|stupid|dumb|dumbass|liar|liars|fool|foolish|"
     "pathetic|clown|clowns|loser|losers|clueless|ignorant|whiner|whiny|moaner|snowflake|brat|delusional|"
     "muppet|twat|prick|jerk|asshole|arsehole|bastard|bitch|dickhead|wanker|scum|cretin|halfwit|nutter|"
     "psycho|entitled|childish|crybaby|numpty|plonker|dimwit|retard|retarded",
     not_negated},
    {"do not be such? a|an ~1 crybaby|baby|brat|snowflake|idiot|fool|clown", always},
    {"fuck|fucking|fucked|fucks|fck|fuckin|stfu|wtf|ffs|shit|shitty|bullshit|crap|damn|bloody|bollocks",
     always},
    {"you are|were|being|sound be|a|an|so|just|very|being|really? "
     "rude|crazy|insane|ridiculous|lazy|unreasonable|lying|mental|impossible|dramatic|embarrassing|abusive",
     not_negated | not_asked | not_if},
    {"shut up"},
    {"^ just|oh|please|so|then|now|go|well|and? get lost"},
    {"just|please|not you|to? get lost", not_negated},
    {"go away"},
    {"piss|bugger|sod|jog|clear|buzz off"},
    {"get stuffed"},
    {"nobody|no cares|one|asked cares|you"},
    {"^ who cares|asked"},
    {"waste|wasting|wasted of|my|our|your? my|our|everyone's|everybody's|breath time"},
    {"drama queen"},
    {"cry baby"},
    {"attention seeker|seeking"},
    {"not very bright|clever|smart"},
    {"too much time on"},
    {"your ~2 "
     "nonsense|whining|moaning|tantrum|drama|lies|rubbish|attitude|stupidity|ranting|whinging|ignorance"},
    {"do not lie|be so|such|a|this|that? a? stupid|silly|ridiculous|dumb|daft|thick|dense|lazy|pathetic ~1"},
    {"you silly|stupid|lazy|rude|nasty|greedy|ungrateful|horrible|daft|miserable|pathetic|careless "
     "thing|person|man|woman|lot|people|boy|girl|cow|git|sod"},
    {"you " NAME_CALL "? " NAMES},
    {"try|one|off|bye|hey|oi|so " NAMES},
    {"mind your own business"},
    {"stop lying"},
};
constexpr Phrase no_insult[] = {
    {"of|by us|me|our"},
    {"our|my stupid|dumb|foolish|pathetic|shitty"},
    {"stupid|dumb|silly|crazy mistake|error|bug|of|question|hours|amount"},
    {"not !be ~2 stupid|crazy|ridiculous|wrong|rude|difficult|unreasonable"},
    {"would|could|will|should|might not be ~1 stupid|crazy|ridiculous|wrong|rude|difficult|unreasonable"},
    {"entitled to ~2"},

    {"wrong number|account|handle|item|size|address|order|way|place"},
    {"bloody mary"},
    {"if|whether ~3 rude"},
};
constexpr Phrase coldness[] = {

    {"tough luck|love"},
    {"that is life"},
    {"such is life"},
    {"it is what it"},
    {"case closed"},
    {"end of story|discussion|conversation|debate|matter"},
    {"<we> am|are done here|with"},
    {"suit yourself"},
    {"take it or leave"},
    {"not interested"},
    {"complaint|feedback|comment|comments|concern|issue|request has|have been noted|logged|recorded $"},
    {"if you do not like it|this|that"},
    {"go|shop|look|buy|try elsewhere"},
    {"feel|be|you free|are to|welcome|free to? leave|switch|go|cancel|shop"},
    {"wait your turn"},
    {"you|just|please will|have|must|can have|to|just|must|only? to|just|wait|have? wait",
     not_if | not_asked | not_negated},
    {"<we> am|are ~2 busy|swamped"},
    {"wrong|incorrect handle|department|desk|place"},
    {"can|could not help you ~1", not_if},
    {"can|could not help ~2 that|this|with", not_if},
    {"not|never my|our job|department|area|business"},
    {"nothing else|more|further to say|add|discuss"},
    {"as if we"},
    {"why should we|i"},
    {"and your point"},
    {"^ so what $"},
    {"what do you want|expect ~3"},
    {"this|that is not ~2 place|concern|something we"},
    {"bye|goodbye felicia|then"},
    {"<we> do not care|mind"},
    {"could not care less"},
    {"<we> will not be ~1 discussing|responding|replying|dealing|helping|refunding"},
    {"stop contacting|messaging|tweeting|dming|emailing"},
    {"do not contact us|me"},
    {"read the|our terms|faq|faqs|manual|policy|website|instructions|t's|small"},
};
constexpr Phrase anger[] = {
    {"furious|angry|disgusted|disgusting|disgrace|disgraceful|useless|pathetic|rubbish|shambles|shambolic|"
     "worst|terrible|awful|horrible|horrendous|atrocious|ridiculous|appalling|appalled|scam|scammers|thieves|"
     "robbed|robbing|liars|lying|liar|idiots|clowns|hate|hated|wtf|ffs|fuck|fucking|fucked|fuckin|fck|shit|"
     "shitty|crap|crappy|bloody|damn|unacceptable|outrageous|outraged|fuming|livid|incompetent|incompetence|"
     "joke|asleep|abysmal|dreadful|diabolical|insulting|insulted|disgust|infuriating|enraged|bastards|"
     "bullshit|stupid|trash|garbage|cowboys|crooks|fraud|con|stolen|stole|steal|ripped|ruined|nightmare|hell|"
     "sue|lawyer|lawyers|solicitor|ombudsman"},
    {"sick|tired|fed of|up"},
    {"never again|use|using|flying|buying|shopping|ordering"},
    {"how dare"},
    {"sort it|this|yourselves out"},
    {"what is wrong with"},
    {"still waiting|no|not|nothing"},
    {"no one|body|reply|response|answer cares|answers|replies|bothered"},
    {"third|fourth|fifth|second|tenth time"},
    {"yet again"},
    {"you lot|people|guys|clowns"},
    {"fix|answer|explain this|it|me|now"},
    {"absolute|total|complete|utter joke|disgrace|shambles|waste|garbage|rubbish|nightmare|farce"},
    {"hours|days|weeks and|later|waiting|still|now"},
    {"cancelling|canceling|leaving|switching|closing my|for|to"},
};
constexpr Phrase worry[] = {
    {"worried|worrying|scared|afraid|desperate|crying|cried|panicking|panic|stressed|anxious|upset|"
     "devastated|heartbroken|gutted|disappointed|frustrated|frustrating|annoyed|annoying|unhappy|let-down|"
     "stranded|stuck|urgent|urgently|emergency|help|sad|shocked|shocking|poor|embarrassing"},
};
constexpr Phrase praise[] = {
    {"love|loved|loving|great|amazing|brilliant|awesome|fantastic|wonderful|excellent|best|lovely|perfect|"
     "superb|kudos|shoutout|legend|legends|delighted|happy|pleased|impressed|thanks|thank|grateful|"
     "appreciate",
     not_negated},
};
constexpr Phrase stock[] = {
    {"your call|custom|business|feedback|opinion|patience|message|query is|means very|extremely|so? "
     "important|valuable|valued|a ~1"},
    {"we|i apologize for any|the inconvenience ~3"},
    {"sorry|apologies for any|the inconvenience ~3"},
    {"we value you|your|all|our ~3"},
    {"we|i appreciate your patience|feedback|business|cooperation|understanding ~3"},
    {"we|i take ~4 very? seriously"},
    {"dear valued? customer|sir|madam|user|client"},
    {"as a valued customer"},
    {"thank you|thanks for your patience|understanding|cooperation|feedback|patronage ~3"},
    {"your concern|issue|complaint|feedback ~2 been noted|logged|forwarded|recorded"},
    {"valued customer"},
    {"at your earliest convenience"},
    {"rest assured"},
    {"we strive to"},
    {"hesitate to contact|reach"},
    {"thank you|thanks for contacting|reaching|your message|email ~3"},
    {"per my last"},
    {"kindly be|note|do"},
    {"inconvenience caused"},
    {"our records indicate|show"},
    {"high|unusually|unprecedented volume|volumes|high"},
    {"do the needful"},
};

constexpr PhraseList lists[] = {
    {Cue::blame, blame},
    {Cue::no_blame, no_blame},
    {Cue::sarcasm, sarcasm},
    {Cue::no_sarcasm, no_sarcasm},
    {Cue::condescension, condescension},
    {Cue::policy_shield, policy_shield},
    {Cue::no_policy_shield, no_policy_shield},
    {Cue::calm_down, calm_down},
    {Cue::no_calm_down, no_calm_down},
    {Cue::fake_apology, fake_apology},
    {Cue::threat, threat},
    {Cue::no_threat, no_threat},
    {Cue::insult, insult},
    {Cue::no_insult, no_insult},
    {Cue::coldness, coldness},
    {Cue::anger, anger},
    {Cue::worry, worry},
    {Cue::praise, praise},
    {Cue::stock, stock},
};

}  // namespace

std::span<const PhraseList> heat_phrases() { return lists; }

}  // namespace scoring::text
