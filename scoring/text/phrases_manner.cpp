#include "scoring/text/phrase_tables.h"

// Heat in polite clothes: what people who would never swear at a customer write instead.

namespace scoring::text {
namespace {

constexpr Phrase blame[] = {
    {"you ~1 left|leave|waited it|this|that|things? ~1 too|until|till|to late|the|it|now|last ~1", not_if},
    {"leave|leaving it|this|things|everything|payments|that? ~1 until|till|to the last ~1"},
    {"leave|leaving it|this|things too late", not_if},
    {"until|till you ~1 touched|opened|moved|dropped|changed|broke|meddled it|them|that|this"},
    {"mistake|fault|error|problem|issue|trouble is|was|lies|must at|on|with|be your|you|at|on ~1 "
     "end|side|hand|end",
     not_if | not_asked},
    {"that|this|it is|was what happens|comes when|if|from|of you|people|customers|not|being|rushing ~2"},
    {"that|this is what you get|deserve|wanted ~2", not_asked},
    {"you had|were ~2 hours|days|weeks|months|time|chances|warning|notice|opportunity to",
     not_asked | not_if},
    {"you might|may have ~1 thought|mentioned|said|checked of|that|it|so|about|before|first", not_asked},
    {"you could have ~1 avoided|prevented|saved|spared|said|told|mentioned", not_asked},
    {"you are|were the one|ones who|that|to ~1 "
     "booked|chose|chosen|picked|pick|ordered|signed|agreed|clicked|pressed|broke|lost|forgot|entered|wanted|"
     "insisted"},
    {"your ~1 failure|inability|refusal|carelessness|negligence|impatience|forgetfulness|mistake|lack "
     "to|of|is|was|not|at"},
    {"you do|did not ~1 seem|appear|look to|as|like|to ~1 have|you bothered|read|checked|looked|listened ~1"},
    {"hardly|scarcely|not our|my doing|fault|mistake|fault", not_if},
    {"who ~2 the|a wrong ~2", only_asked},
    {"whose idea|fault|job|responsibility was|is ~2", only_asked},
    {"we|i did warn|mention|say|tell|explain ~1 you|this|that|it|so|before|clearly|in"},
    {"you should|ought to? ~1 know|realize that|this|it|better "
     "!we|the|our|you|your|i|a|all|there|they|my|my",
     not_asked | not_if},
    {"you should|ought to? know better|your own|by", not_asked | not_if},
    {"you should|ought to? know ~4 by now", not_asked | not_if},
    {"you ~1 pressed|clicked|hit|tapped|picked|filled|took|used|dialled|dialed|rang|ticked|opened|tried "
     "the|an|a|in? "
     "~1 wrong ~1",
     not_asked | not_if},
    {"you ~3 take|accept some|a|full|more|the|any? ~1 responsibility", not_asked},
    {"only|just yourself|yourselves to thank|blame"},
    {"yourself|yourselves to thank|blame"},
    {"you knew the|what|that|it|you|we ~1 risk|risks|rules|terms|conditions|deal|were|was|closes|had ~1",
     not_if | not_asked},
    {"customers|people|passengers|guests|those|patients|students|parents|owners who ~1 "
     "measure|read|check|plan|book|listen|follow|pay|arrive|rush|bother|prepare|look ~4 "
     "do|never|manage|have|less|rarely|usually"},
    {"where were you $", only_asked},
    {"is|are|was|happened|afterwards ~2 down to you !to", not_if},
    {"you ~1 clicked|ticked|pressed|accepted|hit accept|agree|confirm|ok|yes|the|it|send ~1 "
     "box|so|terms|t's|without|though"},
    {"did|does|has it|that|nobody not? ~1 occur|occurred|cross|crossed|strike to|your|you ~2", only_asked},
    {"never ~1 occurred|crossed|struck|occur to|your|you ~1"},
    {"was|is|were never going to ~4 was|is|were it|they"},
    {"if|when you ~1 give|gave|provide|enter|put|leave|left us? ~1 wrong|old|incorrect|outdated|false ~1"},
    {"you ~1 give|gave|provided|put|left|wrote us? ~1 wrong|old|incorrect|outdated|false ~1", not_asked},
    {"fine|working|perfect|perfectly|okay ~2 until|till|before you ~1"},
    {"all you ~1 had|needed to do|say was|is ~4"},
    {"all that|it was ~1 needed|required|took ~2 you ~2"},
    {"you ~1 only had|needed to|a ~2", not_asked | not_if},
    {"such|this|all|that a|the|this ~1 fuss|scene|drama|palaver ~2"},
    {"make|making|made|kick|kicking|kicked|causing|cause such? a|the|such|this ~1 "
     "fuss|scene|drama|song|stink|mountain|spectacle",
     not_negated},
    {"you did|do not need|have to make|cause|create|kick|be|get ~1 "
     "a|such|fuss|drama|scene|up|rude|nasty|difficult|personal ~2"},
    {"had you ~1 "
     "kept|looked|searched|opened|watched|brought|used|stayed|arrived|come|planned|booked|measured|"
     "scrolled|bought|asked|mentioned|noticed|waited|written|been|taken",
     not_asked},
    {"if you would ~1 followed|read|checked|listened|looked|asked|told|waited|called|paid|mentioned"},
    {"if you had ~2 "
     "kept|opened|searched|planned|measured|arrived|come|left|brought|stayed|scrolled|taken|thought|"
     "remembered|noticed|mentioned|used|looked"},
    {"you would have ~1 known|seen|noticed|found|received|heard ~3 if|had you|only ~2", not_asked},
    {"as|which|that you would ~1 know|find|see|have|notice|remember if|had|from|by ~2"},
    {"would|could not ~1 have happened|been|arisen|occurred ~2 if|had you ~2"},
    {"would ~1 have been ~2 if you ~2", not_asked},
    {"our|your own? reading|understanding|memory is|was ~1 wrong|faulty|mistaken"},
    {"someone|somebody in|at your|the house|home|end|family|office must ~2"},
    {"it|that is|was your|you own? job|duty|responsibility|task to|not", not_if},
    {"you|customers|passengers|residents|students|guests|parents|people are|were ~1 "
     "reminded|responsible|expected|advised|urged|supposed to ~2",
     not_asked | not_if},
    {"if|perhaps|maybe residents|customers|people|students|parents|passengers|guests|users|everyone ~1 "
     "presented|read|checked|planned|followed|listened|looked|arrived|behaved|paid|used ~2"},
    {"caused|happens|happen|generally|usually|normally by|when residents|students|customers|people|users|"
     "tenants|owners|"
     "parents|passengers|guests ~3"},
    {"nobody|no one forced|made|asked|told|obliged you to ~1"},
    {"you chose|picked|selected|opted|went for? ~1 cheapest|cheap|basic|economy|slowest|saver ~1", not_asked},
};

constexpr Phrase no_blame[] = {
    {"not how ~4 should|meant|supposed|want|wanted|like"},
    {"if you had ~1 been told|warned|informed|given|asked"},
    {"that is what you deserve|deserved|wanted ~2 and"},
    {"you are|were responsible|expected|supposed to get|be|receive|have ~2"},
    {"as|like <we> ~1 said|promised|told ~2 yesterday|earlier|this|last|on|monday|tuesday|friday"},
    {"as <we>|just|already? ~1 mentioned|discussed|agreed|promised|explained in|by|on|over|here ~1 "
     "dm|message|phone|chat|call|email"},
    {"should|must|could|will be ~1 clearly|plainly|clear ~1"},
    {"you are|were not ~1 to blame|responsible"},
    {"what you get|wanted for|is|with|when|in|and"},
    {"not ~2 making a fuss|scene"},
    {"as|like <we> said <we> would"},
    {"you clearly|obviously know|love|care|deserve|put"},
    {"<we> ~1 told|asked|tell them|him|her|the|our"},
    {"your fault report|ticket|reference|number|case"},
    {"you are|were not ~1 to|alone|wrong|at|the ~2 blame|fault|first"},
};
constexpr Phrase no_policy_shield[] = {
    {"as <we>|just|already? ~1 mentioned|discussed|agreed|promised|explained in|by|on|over|here ~1 "
     "dm|message|phone|chat|call|email"},
    {"policy|policies team|#url|below|here"},
};
constexpr Phrase no_calm_down[] = {
    {"<we>|staff|team|driver|drivers|they|people|everyone ~1 should|must|will|to ~1 be|stay|remain "
     "polite|courteous|civil|respectful|professional"},
    {"not ~1 overreacting|exaggerating|hysterical|dramatic"},
};

constexpr Phrase condescension[] = {
    {"type|speak|talk|write it|this|that|more|really|very? ~1 slowly|slower ~3"},
    {"do you ~1 know what a|an ~2 is", only_asked},
    {"^ and|but|so|well|presumably|surely? you do ~1 know|realize|understand|remember|see|get ~2"},
    {"quick|simple|basic|two-second|single|five-second ~1 google|search|look|glance|read would|will|could|"
     "should|"
     "might|of ~2"},
    {"just|simply|ever|you|and|try google|googling it|that|this|first|us|heard"},
    {"google is|exists your|a|for|$ ~1"},
    {"clue is in ~2"},
    {"^ just? think about it|that $"},
    {"^ just? think about it|that for ~2"},
    {"rest of our|the|us|you|them "
     "passengers|customers|guests|world|people|residents|students|members|country|"
     "planet ~2 "
     "worked|managed|understood|seem|seems|got|coped|figured|can|could|knows|know ~2"},
    {"everyone|everybody|all|most|many|other|any else|other|our|of|customers|guests|people|adults|parents|"
     "members|"
     "residents|students|passengers|users|grown-ups ~1 "
     "managed|manages|manage|coped|cope|understood|figured|behaved|noticed|grasp|grasped ~3"},
    {"most|other|all|many|our customers|guests|people|adults|parents|members|residents|students|passengers "
     "worked|work|knew|got|found it|that|this|what|how|the ~1 out|hard|themselves|difficult|entrance|easily "
     "~1"},
    {"everyone|everybody else worked|found|got|knew|waits|waited|pays|paid|does|did|can|seems|follows|uses|"
     "queues|had|has ~3"},
    {"in|there|all black and white"},
    {"what|which part|bit of ~6 you not ~2", only_asked},
    {"what|which part|bit of ~4 is|are|was|were unclear|confusing|difficult|hard|complicated", only_asked},
    {"have been through|over this|that|it ~2"},
    {"you would think ~4 obvious|know|common|clear|simple|would|could"},
    {"would ~1 be|seem|have ~1 obvious|self-evident|self-explanatory ~2"},
    {"is|are ~1 self-explanatory|self-evident|obvious|elementary"},
    {"no offence|offense ~3"},
    {"pretty|fairly|quite|really|very|just|extremely|rather basic|elementary|simple|straightforward|obvious "
     "stuff|maths|math|question|concept|english|instructions|physics|arithmetic|thing|geography|manners"},
    {"as|like people|anyone|adults|customers|one|everybody|everyone|normal ~1 "
     "generally|normally|usually|would|do|does|should"},
    {"^ good|clever|there's|attagirl girl|boy|lad|lass"},
    {"for those|the|you|people ~1 at|in|who the|were|are back|not|slow ~1"},
    {"page|post|thread|site you are ~1 complaining|commenting|shouting|ranting|moaning"},
    {"your strong|strongest point|suit"},
    {"like|as it|he|she says on|in ~2 tin|label|box|sign|door|name"},
    {"do|must i|we really|honestly|actually|seriously need|have|to ~4", only_asked},
    {"somebody|someone|anybody|anyone|people|woman|man|person|adult at|of|with? your age|intelligence|level "
     "~2"},
    {"ask|get|try|find ~2 grandchild|grandchildren|grandson|granddaughter|grown-up|ten-year-old"},
    {"is|was|it|are|there literally the|in|on|what|there|right|written|just|one|that ~3"},
    {"literally the|in|on|what first|name|front|title|sign|page|job|manual|thing ~2"},
    {"spelled|spelt|laid it|this|that|everything|them out ~2"},
    {"adults|adult|grown-ups|child|children|toddler|grandmother|nan|gran|pensioner ~1 can|could|manage|would "
     "~2"},
    {"it|that is ~1 called a? patience|waiting|reading|queueing|queuing|manners|life|winter|weather|business|"
     "inflation|queue|"
     "physics|maths|gravity ~1"},
    {"that|this is|was not ~1 how ~4 works|work|operates|operate"},
    {"^ that|it|this is not how !i ~3"},
    {"explain|told|tell it|this|that|you to|for|so|again? you|us ~1 but|again|and|until|till ~3"},
    {"understand|read it|that|this for you", not_asked},
    {"make|made|put|say|said|be|been it|this|that|any|them? ~1 any|much|more clearer|plainer|simpler|"
     "clearly|"
     "clear|plainly ~2"},
    {"reading|listening|patience|maths|spelling|manners|geography|comprehension ~1 is|are not ~1 your|for|a"},
    {"perhaps|maybe reading|listening|patience|maths|spelling|manners|comprehension ~2"},
    {"^ see $", only_asked},
    {"it|that|this|website|sign|email|letter|page|label|ticket|contract|form|screen|manual|menu|booking|app "
     "clearly|plainly|explicitly|specifically|already ~1 says|states|said|stated|shows|showed|explains|"
     "explained ~2"},
    {"is|are|was|were|been ~1 clearly|plainly|explicitly|well|prominently "
     "stated|written|marked|labelled|displayed|shown|posted|signposted|explained|signed|advertised|visible "
     "~2"},
    {"^ clearly|plainly|explicitly stated|marked|written|labelled|displayed|shown ~2"},
    {"like|as everyone|everybody|anyone|anybody else ~1", not_if},
    {"same as|for everyone|everybody|anyone else ~1"},
    {"like the rest of ~2"},
    {"like|as all|any|our|every of|the|other customers|customer|passengers|people|guests|passenger|guest|us "
     "~1"},
    {"use|using|try|engage|switch on|using? ~1 your|the|a|that|some ~1 "
     "brain|brains|eyes|ears|noggin|initiative|imagination|noodle|head|loaf"},
    {"you should|could|might|need|must|probably|just|really? ~1 get|buy|wear|try|need|invest|find yourself? "
     "in? some|a|new|your|better|stronger? "
     "glasses|spectacles|specs|calculator|calendar|dictionary|hobby|life|clue|diary|optician"},
    {"nobody|no one|hardly ~1 uses|reads|buys|does|wears|pays|writes|sends|needs|prints ~3 "
     "anymore|more|nowadays|days"},
    {"some people|customers|of you|never ~1 cannot|never|will|just|always ~1 "
     "satisfied|happy|listen|learn|read|pleased ~1"},
    {"as|like you are|will|must|should no|surely|doubt|well|probably|undoubtedly|fully|already ~1 "
     "aware|know"},
    {"no doubt aware"},
    {"as i|we am|are sure|certain ~3 aware|know"},
    {"per|see|reread|re-read|to my|our|the|repeat earlier|last|previous|above|first|original|what "
     "message|email|reply|tweet|dm|note|post|answer|i ~1"},
    {"which i|we will? assume|presume|trust|imagine ~3"},
    {"i|we will? assume|presume|take ~1 you did|missed|forgot|ignored|overlooked|have ~1"},
    {"repeat|repeating myself|ourselves ~1"},
    {"not to worry we|i am|are used ~2"},
    {"we|i am|are ~1 used to it|this|that|them|people|abuse $"},
    {"whatever makes you happy"},
    {"finally|eventually found|find our|the page|website|time|link|account|us"},
    {"you ~1 finally|eventually ~1 read|noticed|bothered|decided|looked|listened|remembered|learned|learnt "
     "~2"},
    {"would have been|helped|saved nice|easier|good|better|quicker|helpful|faster|polite|courteous|fair if "
     "you ~3"},
    {"^ interesting|funny|strange|odd|curious|convenient|amazing|remarkable how|that ~3 "
     "always|only|never|suddenly|somehow"},
    {"since|as|if you insist ~1"},
    {"if you say so"},
    {"so we|i are|am ~1 clear|straight"},
    {"i|we suppose|guess|imagine|presume you ~1 want|think|expect|believe|would|need ~3"},
    {"some|other|most|many people|customers|passengers|guests ~1 say|said|do|even|actually ~1 thank|thanks|"
     "please|"
     "you"},
    {"^ with respect !to|for ~1"},
    {"have it|things your ~1 way"},
    {"if that is what you ~2 believe|think|say|reckon|wish"},
    {"time on your hands"},
    {"do|doing your ~1 homework|thinking|research|googling|reading for"},
    {"must be nice|lovely|great|wonderful to ~2"},
    {"before|instead of posting|complaining|tweeting|shouting|moaning|ranting|commenting ~2", not_asked},
    {"have|had|has you ~1 considered|thought|tried ~1 earplugs|earlier|leaving|planning|asking|reading|"
     "budgeting|manners|"
     "patience|being|looking|waiting|insurance ~1",
     only_asked},
    {"perhaps|maybe|might|may|you? want|like? to? consider|think|try ~1 "
     "insurance|earplugs|planning|budgeting|"
     "leaving|"
     "before|reading|arriving ~2"},
    {"i|we|one would|have|had ~1 assume|thought|hoped|expect|expected|hope you|an|a|people|someone|most ~1 "
     "would|could|know|knew|adult"},
};

constexpr Phrase sarcasm[] = {
    {"^ oh|ah|aww|the|alas the|horror|what horror|humanity|horrors|agony|pain|tragedy|irony|shame|of ~2"},
    {"we|i|they ~5 for fun|laughs|kicks|sport"},
    {"^ yes|yeah|sure|right|oh|ok|of because|cause we|i|everyone|everybody|nobody|nothing|that ~4 "
     "for|on|obviously|all|nothing|better|never"},
    {"want|wants|like|have|need a ~1 pony|unicorn|fanfare|butler"},
    {"time machine|turner"},
    {"fairy godmother|dust"},
    {"alert|tell|notify|phone|call|ring the ~1 "
     "king|queen|president|press|papers|newspapers|media|army|pope|navy|"
     "palace|un|cavalry"},
    {"call|ask|phone|ring|radio the ~1 pilot|captain ~4 wait|turn|hold"},
    {"queen|king|prince|princess of sheba|england|hearts"},
    {"^ right|sure|yeah|yes|and|ok ~1 i am|was the|a|batman|father|santa queen|king|pope|tooth|easter|"
     "president|christmas|"
     "unicorn"},
    {"how ever|on will|did|do|earth you|they|we|ever ~1 cope|manage|survive|live"},
    {"however|how will|did|do|ever you|they|will|did ~1 cope|manage|survive|live $"},
    {"^ oh|great|wow|lovely|brilliant|fantastic|fab|yay|joy|ah|ooh|and|yet another|more|yet ~2"},
    {"kiss goodnight"},
    {"all your ~1 followers"},
    {"your|with ~1 #number|twelve|two|three|five|six|seven|eight|nine|ten|eleven followers|fans ~1"},
    {"wrong side of"},
    {"got out of bed"},
    {"^ fascinating|riveting|thrilling|gripping|captivating|spellbinding ~2"},
    {"do go on"},
    {"^ do tell $"},
    {"well-done|bravo|congratulations|congrats|kudos|applause|clap you|for|on ~1 "
     "discovered|noticed|learned|learnt|worked|discovering|noticing|reading|managing|remembering|"
     "solved|won|realized|outdone ~2"},
    {"you deserve|want|need|expect|have|demand a|an|the|some ~1 "
     "prize|medal|award|trophy|oscar|biscuit|cookie|parade|statue"},
    {"^ oh|ah|well|and look|it|lookie|hello|here|there who|it|what|is|you|again|goes ~2 "
     "you|again|back|decided|showed|is"},
    {"it is you|him|her again"},
    {"ray of sunshine"},
    {"^ well|oh|my|wow? are|is not you|that|somebody|someone a|the|just|so|special|charming|lucky|clever|"
     "precious|important|cute ~3"},
    {"drop|stop everything for|just|because|and|so|immediately|right ~2", not_negated},
    {"the whole|entire|rest internet|world|planet|country|of ~1 "
     "is|cares|needs|wants|must|revolves|stops|owes|interested ~2"},
    {"kneel|grovel|genuflect|curtsy ~2"},
    {"thank|thanks you? for that|the|your|this ~1 "
     "enlightening|riveting|charming|scintillating|insightful|constructive ~2"},
    {"your|for|that|this ~1 charming|delightful|colourful|creative|sparkling ~1 "
     "language|manners|outburst|tone|attitude|rant|vocabulary|words"},
    {"hold my|the|our|your breath|front"},
    {"as if we|i|you|it|by ~3"},
    {"^ good|lucky for you $"},
    {"like|love to control the ~1 weather|sun|rain|traffic|wind"},
    {"world to stop|end|revolve"},
    {"news to|at|just ten|in|me|us ~2", not_negated},
    {"somebody|someone is|has|got|needs ~1 "
     "grumpy|cranky|tired|moody|hangry|nap|hug|bad|up|out|snack|triggered|upset|feeling"},
    {"not|nobody|no|never enough|one|promised|ever ~2 rose|rainbows|unicorns"},
    {"spare|have me|us|our|a the|your|heart ~2 drama|lecture|details|sermon|act"},
    {"oscar|bafta|emmy|nobel|pulitzer|olympic performance|prize|for|goes|worthy|moaning ~1"},
    {"your grace|lordship|ladyship|excellency|holiness"},
    {"violin|violins"},
    {"shall|should we|i ~1 call|send|get|roll|alert ~2 "
     "police|army|helicopter|ambulance|cavalry|carpet|press|violins",
     only_asked},
};

/// Sarcasm where nothing else is said: with an apology or an offer beside it, it is meant.
constexpr Phrase mock[] = {
    {"^ oh|aw|aww|ah? how|that|that's ~1 "
     "terrible|awful|tragic|sad|dreadful|devastating|horrible|unfortunate|inconvenient|ghastly|distressing|"
     "lovely|nice|wonderful|exciting|fascinating|thrilling|traumatic for you|them|all ~1"},
    {"poor you|thing|lamb|soul|dear"},
    {"what a|an hero|charmer|gentleman|lady|champion|warrior|ordeal|nightmare|tragedy|catastrophe|disaster "
     "~2"},
    {"we|i am|are ~1 "
     "honoured|honored|flattered|humbled|touched|speechless|trembling|shaking|devastated|crushed|heartbroken|"
     "weeping|shocked|stunned|gutted"},
    {"bless you|him|her|them $"},
    {"^ congratulations|congrats|bravo|wow|kudos $"},
    {"^ bravo|wow ~3"},
    {"there there"},
};

constexpr Phrase calm_down[] = {
    {"let us not get|be|become|make|start ~1 "
     "carried|silly|dramatic|personal|hasty|emotional|nasty|ridiculous|hysterical|melodramatic|ahead|"
     "ourselves|a|"
     "drama ~1"},
    {"keep|stay|be|remain this|it|things ~1 civil|civilised|civilized|polite|respectful|professional|"
     "courteous|"
     "friendly"},
    {"nobody|no one|someone|has ~1 died|dies|dead"},
    {"not ~1 end of the world"},
    {"when|once|until|till|after|if you have|are|can ~1 "
     "calmed|calmer|cooled|finished|done|stopped|speak|talk|ask|be ~1 "
     "down|shouting|ranting|off|yelling|calmly|politely|nicely|civil|polite|swearing|calm|properly"},
    {"be ~1 spoken|talked|addressed|shouted|sworn to|like|at ~3", not_asked},
    {"spoken|talked|addressed to like that|this"},
    {"speak|talk|talking|speaking to me|us|my|our|people|staff ~1 like|that|with|in ~2"},
    {"it|that is|was only|just a|an|some|one|two ~1 "
     "parcel|coffee|sandwich|t-shirt|shirt|phone|bag|game|meal|pizza|toy|lamp|book|scratch|pound|quid|joke|"
     "burger|film|haircut|shoe|sock|dress|hat|tv|sofa|cake|egg|"
     "minute|minutes|pounds|dollars|seat|fish|hamster|app|bill|letter|spin|class $"},
    {"deep|big breath|breaths $"},
    {"will|does|do|is not make|making the|it|us|this|them|a|your|things|anything|me|any|your ~4 "
     "faster|quicker|sooner|appear|come|happen|true|shorter"},
    {"mountain out of"},
    {"mountains out of"},
    {"less of the|that|your ~1 attitude|cheek|language|drama|shouting|tone|sarcasm"},
    {"will|is|does not ~1 get|going|help you|to|your|get ~2 anywhere|far|nowhere|case|cause|result|results"},
    {"get|getting|got|gets you nowhere|anywhere $"},
    {"you are|were|seem|sound|look|get|got ~1 "
     "emotional|hysterical|triggered|overwrought|worked|hot|hotheaded|overexcited|agitated|irrational ~1",
     not_negated},
    {"facts are facts"},
    {"be|being|try ~1 polite|nice|civil|pleasant|patient|reasonable|grateful|quiet|kind|nicer|politer "
     "for|just|once|first|in ~2"},
    {"getting|being|get ~1 angry|aggressive|rude|upset|cross|personal|nasty|abusive|shirty|loud ~3 "
     "will|does|is|helps|not ~1 not|help|get|us|it|very"},
    {"patience goes|pays|costs|would|might|never ~1"},
    {"patience is|was a|an|not|your ~1"},
    {"nobody|no one else ~1 complained|complains|minds|minded|objected|made|makes|moaned|fusses ~2"},
    {"no other customer|customers|guest|guests|passenger|passengers|member|members ~1 "
     "complained|complains|has|had|minded|made ~2"},
    {"are not you|we ~1 overreacting|exaggerating|overdoing ~1", only_asked},
    {"keep your hair|shirt|knickers|wig on"},
    {"knickers|panties in a"},
    {"hold your horses"},
    {"throw|throwing|threw|having|thrown|toys ~2 tantrum|tantrums|fit|wobbly|strop|hissy|pram|paddy"},
    {"take|taking offence|offense|umbrage|it"
     " ~1 at|over|for|so|personally",
     not_negated},
    {"no need|reason|cause|point ~1 take|taking|offended|offence|offense|snappy|shirty|sarcastic|personal "
     "~1"},
    {"no need|reason|cause|call to|for take|offence|offense|get|snap|moan|complain ~2"},
    {"over something|anything so|that|this|as small|trivial|silly|minor|little ~1"},
    {"bit|little|somewhat|rather|slightly dramatic|extreme|excessive|oversensitive|over-sensitive|"
     "touchy|"
     "precious|sensitive $"},
    {"accusing|accusations|accuse ~3 serious|consequences|matter|careful|unacceptable"},
};

constexpr Phrase fake_apology[] = {
    {"sorry|apologize|regret|apologies ~1 truth|facts hurts|hurt"},
    {"sorry|apologize|regret|shame|pity|unfortunate ~1 you ~1 chosen|decided|choose|prefer to see|feel|take|"
     "think|"
     "believe ~1"},
    {"sorry|apologies for breathing|existing|living|caring|trying|asking|being|not ~1 human|here|psychic|"
     "perfect|"
     "everyone"},
    {"^ fine|ok|okay|alright|well sorry $"},
    {"happy|satisfied|better now", only_asked},
    {"sorry ~6 ruined|spoiled|destroyed your whole|entire? life|world|existence"},
    {"any|the ~1 upset|distress|offence|offense|problem|inconvenience|issue|trouble|wait|delay|hurt|harm you "
     "~1 "
     "believe|think|feel|claim|say|perceive ~2"},
    {"perceived|supposed|alleged|so-called ~1 issue|problem|delay|offence|rudeness|inconvenience|wait|"
     "mistake|harm|slight|"
     "fault"},
    {"shame|pity|regrettable|sad|unfortunate that? you feel|think|see|believe|took|interpreted ~3"},
    {"sorry|apologize|apologies|regret if|that my|our|the ~1 "
     "answer|tone|reply|words|rules|policy|service|truth|response|explanation "
     "~2 liking|hurts|offended|upset|expectations|you|harsh|satisfactory|enough ~1"},
    {"sorry|regret|apologize that? you ~1 had to|not find|satisfied|learn|like|discover ~2 "
     "out|out|rules|standards|perfectly|that"},
    {"regret|sorry that? you were not|un ~1 satisfied|happy|pleased ~2"},
    {"for any|whatever ~1 upset|distress|offence|offense|hurt feelings|caused|taken"},
    {"sorry|apologize ~2 could|did|do not ~2 meet|live|reach|satisfy ~1 your|you ~1 "
     "high|exacting|lofty|impossible|own"},
};

constexpr Phrase coldness[] = {
    {"that|this is all i|we have|can|will|am ~2 say|do|offer|tell|saying|doing"},
    {"when you get it|there|one"},
    {"when we open|close|answer|reply|can|get|ship $"},
    {"other|have people|customers|real|others ~1 real|worse|bigger|proper problems|things|worries"},
    {"worse things happen|to|in ~1"},
    {"there is|are a|an|plenty|forms? ~1 form|page|queue|website|line|process|procedure for|join $"},
    {"there is|are a|an ~1 form|page|queue|website|line|process|procedure for? that|this|it|complaints? $"},
    {"^ stay or go"},
    {"^ your|that's|is call|choice|loss|opinion|problem|decision|money|own $"},
    {"is|was your|you call|choice|loss|opinion|problem|decision|money|own|funeral $", not_asked},
    {"no can do"},
    {"^ then|so|just|well|fine cancel|leave|go|wait|complain|move|switch|walk|stay|unfollow $"},
    {"^ next|denied|refused|rejected|negative|asked|nope|nah $"},
    {"asked and answered"},
    {"job description"},
    {"pay|paid|paying ~1 enough for|to ~1"},
    {"are|other|always ~1 plenty|other|lots of|many|airlines|banks|gyms ~1 "
     "airlines|banks|shops|gyms|hotels|restaurants|companies|providers|suppliers|stores|carriers|networks|"
     "schools|"
     "out ~1",
     not_negated | not_asked},
    {"we|i just|only|merely do|post|handle|run|manage|write|answer the ~1 "
     "tweets|posts|tweet|social|messages"},
    {"not ~1 our|my|a|something ~1 concern|remit|we|i deal|handle|do|here|$"},
    {"not ~1 really? something|anything <we> ~1 deal|handle|do|discuss|comment|control|fix with? on? ~1 "
     "here"},
    {"not ~1 really? something|anything <we> ~1 deal|handle|do|discuss|comment|control|fix with? on? $"},
    {"i|we have|got ~2 other|more? ~1 people|customers|passengers|guests|patients|messages waiting|to ~1"},
    {"^ please? join|use|check|find|see|read|visit|follow it|the|our|website|one "
     "queue|line|website|$|faq|site|poster|page $"},
    {"nothing to|more|we|i ~1 add|say|discuss|can|report $", not_if},
    {"if it|that matters|bothers|means|upsets ~4 you ~1"},
    {"delays|mistakes|accidents|errors|cancellations|breakdowns|things|faults|bugs|typos|strikes ~1 happen "
     "~2"},
    {"^ moving on"},
    {"^ you will live|survive|cope|manage ~2", not_asked},
    {"not sure|know|see|clear|understand why|what you are|would|have|want|expect ~1 "
     "telling|asking|tweeting|complaining|messaging|bothering|from|us|me ~2"},
    {"what|how|why you ~1 want|expect|think|need me|us|we|i to|can|should ~2", not_asked},
    {"you are|were not ~1 our|the|my only ~2"},
    {"^ and|so|well|seriously $", only_asked},
    {"all|such this|that over|for|about ~3"},
    {"cannot|can not win|please|satisfy|have them|everyone|all|everybody|it ~1"},
    {"^ residents|customers|guests|passengers|visitors|members|students|you are|would|should ~1 "
     "reminded|advised|urged|asked|referred|contacted to|that|via"},
    {"^ please? refer|consult to? the|our|your ~1 "
     "website|site|page|terms|conditions|faq|contract|poster|manual|policy|instructions|leaflet|email $"},
    {"^ as per the|our email|terms|website|contract|policy|letter|notice ~2"},
    {"this|it|details|information|info|answer|that|hours|rates|prices|guidance|all is|are|will|can ~1 "
     "be|on|stated|available|found|listed|in|vary|online ~1 "
     "the|our|your|online|website|at|stated|found|poster|contract|voucher|page|vary $"},
    {"^ opening|prices|rates|hours|times|fees|delays ~1 vary|apply|are|do $"},
    {"not a|your right|given|priority|guarantee|emergency ~1"},
    {"is a courtesy|privilege|luxury ~2"},
    {"outside|beyond|out of|our ~1 our|my|control"},
    {"separate organisation|organization|company|department|matter ~3"},
    {"nothing to do with us|me|our|this"},
    {"unable|not able|cannot|not to comment|discuss on|individual|it|your|this ~3"},
    {"during|within office|opening|business|working hours $"},
    {"welcome|free|able to use|call|try|complain|write|leave|cancel|appeal|go ~2 "
     "if|like|elsewhere|wish|telephone|anywhere"},
    {"appeal|complain|leave|cancel|switch|write|go if you wish|like|want|must|insist"},
    {"bear with us $"},
    {"good luck $"},
};
constexpr Phrase no_sarcasm[] = {
    {"good luck with|to|for ~2 exam|exams|interview|move|race|test|baby|trip|wedding|tomorrow|today"},
    {"right now|away|here"},
};

constexpr Phrase insult[] = {
    {"you ~1 "
     "paranoid|hysterical|neurotic|bitter|impossible|silly|selfish|spoiled|spoilt|arrogant|ridiculous|"
     "clueless|ignorant|nosy|old|mad|crazy "
     "man|woman|lady|person|people|lot|girl|boy|customer|fool|cow|git|bat|goat|bag"},
    {"do not be ~1 lazy|silly|ridiculous|difficult|cheeky|greedy|selfish|childish|unreasonable|daft|naive|"
     "precious|paranoid|dense|thick|dramatic|pathetic|stingy|mean|nosy ~1"},
    {"you are|sound|seem|look ~1 "
     "paranoid|selfish|greedy|bitter|clueless|nosy|cheap|stingy|petty|spoiled|spoilt|arrogant|pathetic|"
     "delusional",
     not_negated | not_asked | not_if},
};

constexpr PhraseList lists[] = {
    {Cue::blame, blame},
    {Cue::no_blame, no_blame},
    {Cue::no_policy_shield, no_policy_shield},
    {Cue::condescension, condescension},
    {Cue::no_calm_down, no_calm_down},
    {Cue::sarcasm, sarcasm},
    {Cue::no_sarcasm, no_sarcasm},
    {Cue::mock, mock},
    {Cue::calm_down, calm_down},
    {Cue::fake_apology, fake_apology},
    {Cue::coldness, coldness},
    {Cue::insult, insult},
};

}  // namespace

std::span<const PhraseList> manner_phrases() { return lists; }

}  // namespace scoring::text
