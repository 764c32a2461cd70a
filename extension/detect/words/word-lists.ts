const set = (words: string) => new Set(words.split(/\s+/));

/** Words before or after a name that say who somebody is, in lower case. */
export const titles = set(`
mr mrs ms miss dr sir madam lady lord prof professor president chairman chairwoman chair chairperson vice-chairman ceo cfo coo cto chief boss
founder cofounder co-founder director minister premier governor senator judge justice mayor secretary ambassador
general admiral colonel captain prince princess king queen pope coach manager executive heir leader tycoon
billionaire entrepreneur head former ex vice deputy acting senior engineer researcher spokesman spokeswoman
spokesperson representative rep lawmaker congressman congresswoman attorney lawyer officer analyst investor
co-ceo cochief co-chief herr frau monsieur madame señor signor pan pani bay bayan prime lawmakers`);

/** Titles that anybody can have, and so say nothing of who is meant. */
export const courtesies = set(
  'mr mrs ms miss dr sir madam former ex senior herr frau monsieur madame m mme señor sr sra signor pan pani',
);

/** Occupations that make a person with the same whole name another person, unless the story gives that title. */
export const occupations = set(`
actor actress director filmmaker singer rapper musician composer conductor pianist violinist cellist guitarist drummer
dancer choreographer painter sculptor artist illustrator cartoonist photographer architect designer model
novelist poet author writer playwright screenwriter journalist reporter broadcaster announcer anchor comedian host
presenter pitcher catcher outfielder infielder batter striker midfielder defender goalkeeper footballer player golfer
swimmer skater archer boxer wrestler judoka runner sprinter skier cyclist gymnast athlete coach umpire referee
professor teacher lecturer historian linguist physicist chemist biologist mathematician economist sociologist
psychologist scientist surgeon doctor physician dentist nurse veterinarian pharmacist priest pastor monk nun chef
cook baker farmer fisherman firefighter soldier colonel sergeant lieutenant judge prosecutor plumber carpenter tailor
student pupil librarian curator youtuber streamer gamer idol bassist trumpeter saxophonist shortstop`);

/** The same in other languages in Latin and Cyrillic letters. */
export const foreignOccupations = set(`
schauspieler schauspielerin regisseur sänger maler dichter fußballer acteur réalisateur chanteur peintre poète
footballeur actor cantante pintor futbolista attore regista cantante pittore calciatore ator pintor jogador
skådespelare skådespelaren regissör regissören sångare aktor aktora reżyser reżysera piosenkarz acteur regisseur zanger oyuncu yönetmen
şarkıcı aktör aktor sutradara penyanyi актёр актер режиссёр режиссер певец актор режисер співак`);

/** Legal forms: they end a company's name without being part of it. */
export const legalForms = set(
  'co corp corporation inc incorporated ltd limited llc plc ag sa gmbh kk pty spa nv bv se ab oy as holdings corp. co.',
);

/** Capital letters that are common nouns and so never make a longer name. */
export const acronyms = set(
  'AI CEO CFO COO CTO CIO IT PC TV TVs PCs API APIs SDK UI HR PR IPO ETF ADR GDP CPI FX LLM LLMs AGI GPU GPUs CPU CPUs HBM DRAM NAND SSD SSDs VC VP EV EVs DM DMs CSR ESG UK EU UN NATO WTO US USA IP R&D M&A NEW VIDEO LIVE UPDATE AND THE KI IA ИИ',
);

/** Words that follow a name to make an organization's, a product's or a place's longer name, even in a headline. */
export const heads = set(`
bank banks pay mobility games entertainment ventures enterprise brain talk friends style webtoon page piccoma taxi map
maps insurance securities card capital investment investments asset life fire heavy biologics bioepis engineering
display medical hospital foundation university college institute school academy museum library airlines airways air
railway railways railroad electric mobile unicom telecom steel zinc petroleum petrochemical exchange herald times daily
news newswire today tribune journal shinmun weekly station stadium arena square lions thunders bluewings eagles
galaxy semiconductor robotics motors motor tobacco ginseng bancorp marine town sea peninsula strait fund prize award
scholarship philharmonic symphony orchestra metropolitan metro subway hall plaza olympics marathon evergrande vanke merchants construction
eximbank aerospace shipbuilding fashion health healthcare music records studios studio pictures store wallet kids
plus premium pro note watch buds tab fold flip neo cloud cables dream drop seven southern eastern central western northern
weekly online post media house building bridge fair expo festival open masters championship league basketball
football soccer volleyball women's men's scientific geographic foods bioscience biopharma ventures next research
networks financial trust development press books airport port harbour forest hills heights beach lake county city district`);

/** Words that stand before a place's name in the name of another place or body, whatever the sentence's style. */
export const placePrefixes = set(`
north south east west latin central inner outer air bone fc team miss captain
radio greater indo voice little young corporate middle native meso anglo nord süd sud norte sur sul nordkorea
norra södra noord zuid`);

/** Heads of "… of Korea": a name of its own, which the place is only part of. */
export const bodiesOf = set(`
bank university museum federation institute academy chamber port association union confederation party church sea
gulf wall bureau council voice society school library agency foundation organization league club
college orchestra ballet opera theatre theater theatres gallery archives commission authority fund stadium temple
diocese archdiocese mall order army scouts daughters sons knights miss mister bible communist workers exchange press
corporation company banco banque universität université universidad università universidade partei hospital
republic of-the great arts guild empress pride voice spirit star brotherhood legion alliance coalition fraternity`);

/** Months and days: capitalized in English, part of no name here. */
export const dates =
  set(`january february march april may june july august september october november december monday
tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat
sun`);

/** Capitalized words of a headline or sentence start that never belong to the name after them. */
export const functionWords = set(`
a an the and or but nor so yet if when while where why how what who which that this these those with without for
from to in on at by as of over under after before since until against between among about into onto out up down off
than then not no only even also both either neither is are was were be been has have had do does did can could may
might must shall should will would it its he his she her they their we our you your i my me us let yes because though although
unlike like despite per via amid now today yesterday here there still just once again never ever always meanwhile
however instead inside outside behind beyond near across around during through within rival every each any some all most
der die das und oder aber wenn mit ohne für von zu in auf an bei aus nach über unter vor seit gegen zwischen ist war
auch nur noch le la les l et ou mais si quand avec sans pour de d du des en au aux sur sous chez par dans selon el los las y o
pero con sin para por desde hasta entre según il lo gli e ma con senza per da di del della nel al o os as um uma mas com sem
do da em no na och eller med utan för från till i på av om efter före mot mellan een het zonder van naar op
quand même selon comme wie als doch w z na do od przez dla po`);
