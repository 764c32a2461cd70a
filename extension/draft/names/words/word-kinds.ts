import type { Kind } from '../../../story/format/kind.ts';

const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Kinds that a draft proposes; the others of the schema are the library's own. */
export type FoundKind = Extract<
  Kind,
  'person' | 'organization' | 'place' | 'law' | 'product' | 'event' | 'work' | 'other'
>;

/** Words that end a name and say what it is, in small letters: Harbour Street, Critical Grids Act. */
export const kindHeads: Record<Exclude<FoundKind, 'person' | 'product'>, ReadonlySet<string>> = {
  organization: set(`
    bank university college school academy institute institution company corporation group holdings holding ministry
    department agency authority commission committee council court tribunal union association federation confederation
    society foundation trust party parliament congress senate assembly club team fc afc united rangers rovers athletic
    wanderers police force army navy guard corps bureau office board network alliance coalition league airlines airline
    airways railway railways rail motors motor pharma pharmaceuticals biologics biotech bio robotics systems energy foods food labs
    laboratories laboratory technologies technology software studios studio pictures records press books publishers
    publishing magazine times post journal herald tribune gazette courier chronicle star globe telegraph examiner inquirer sentinel news media television radio
    orchestra quartet choir band ensemble philharmonic hospital clinic infirmary museum gallery galleries library church capital
    partners ventures securities insurance exchange endowment service services survey administration secretariat chamber
    observatory front movement campaign legion brigade line lines logistics steel chemicals mining minerals oil gas
    petroleum electric electronics semiconductor semiconductors marine shipping financial elementary kitchen
    brothers sons associates consulting advisors advisers analytics research cooperative co-op collective
    brewery brewing distillery bakery organization organisation industries enterprises international solutions
    mission command squadron division regiment taskforce fraternity sorority seminary conservatory conservatoire
    establishment ramblers senators councils homes housing healthcare health games entertainment interactive wireless telecom
    communications consortium syndicate initiative center centre internet aid volunteers workers teachers society's
    firefighters ballet opera theatre theater company's co cooperativa airforce command rangers athletics legion garrison battalion
    infantry standards arts art bahn institutet instituto universität université universidad`),
  place: set(`
    street avenue road lane square boulevard drive river lake sea ocean bay gulf strait mount mountain mountains hill
    hills valley island islands isle isles peninsula park forest wood woods county province state district township
    borough village town city bridge tower towers dam airport airfield port harbour harbor station stadium arena hall
    cathedral abbey minster palace castle temple mosque synagogue shrine building plaza ridge desert coast beach canal
    creek falls fields gate terminal prison jail cemetery garden gardens mill plant basin glacier cape canyon volcano
    reserve sanctuary territory territories africa america asia europe lighthouse pier quay quays wharf marsh moor
    meadow meadows crater crossing junction heights estate mall market inn pass peak point reef sound delta
    highway motorway expressway tunnel trail courthouse speedway racecourse velodrome colosseum amphitheatre hotel base ranch
    farm memorial monument ballpark colony republic emirate hauptbahnhof bahnhof estádio estadio estadi stadion`),
  law: set(`
    act bill law code treaty convention directive regulation protocol accord accords amendment constitution charter
    ordinance statute proposition resolution pact decree bylaw by-law agreement`),
  event: set(`
    cup championship championships olympics paralympics games festival marathon open masters prix tour derby summit
    conference forum expo fair biennale biennial triennale election elections war battle revolution uprising day parade
    carnival regatta rally trial trials spill derailment crash massacre earthquake quake disaster referendum scandal
    inquiry convention crisis playoffs finals final bowl series tournament ceremony gala jubilee eclipse pandemic
    worlds classic invitational ashes superbowl expedition games' fringe hackathon pilgrimage riots strike attacks
    attack bombing bombings shooting shootings outbreak epidemic storm hurricane cyclone typhoon wildfire con fest`),
  work: set(`
    report symphony sonata requiem concerto bible quran times' index review papers files diaries chronicles story`),
  other: set(`
    prize award awards medal plan programme program project scheme trophy scholarship fellowship grant fund method
    case theorem syndrome disease credit cross honours honors doctrine strategy package`),
};

/** Words behind which "of" goes on with a name. */
export const ofHeads = set(`
  bank university museum federation institute institution academy chamber association union confederation party church
  sea gulf bay strait isle isles cape port mount wall bureau council voice society school library agency foundation
  organization organisation league club college orchestra ballet opera theatre theater gallery archives archive
  commission committee authority fund stadium temple diocese archdiocese order army corps scouts daughters sons knights
  exchange republic kingdom state states commonwealth arts ministry department office board house court parliament
  faculty guild centre center battle war treaty convention declaration city county town duchy principality province
  union survey feast festival tour cup games day bishopric cathedral congress alliance coalition network movement front
  friends institute regulator registrar hall tower bridge lake valley university's conservatory observatory company
  record bill code act corporation journal annals proceedings encyclopedia district territory ministers representatives commons lords delegates medicine science sciences engineers
  physicians surgeons nurses teachers workers journalists artists athletes nations champions heroes legion brigade
  conference assembly heart garden gardens`);

/** Words behind which "for" goes on with a name. */
export const forHeads = set(`
  endowment institute centre center agency council campaign academy fund foundation commission committee office
  organization organisation association coalition society school network alliance department ministry partnership
  initiative programme program prize award union party college trust service directorate citizens doctors teachers
  parents students people workers women mothers voices friends artists court centers centres tribunal forum project group movement lawyers movement
  hospital museum board bureau authority`);

/** Legal forms, as companies write them behind their names. */
export const companyForms = set(`
  inc inc. ltd ltd. limited llc llp plc corp corp. co co. gmbh ag se sa s.a. spa s.p.a. nv n.v. bv b.v. ab oy oyj asa as a/s
  kk pty pte kg kgaa sarl srl s.r.l. sl s.l. sas lp bhd tbk`);

/** Behind a person's name and no part of it. */
export const postnominals = set(
  'kc qc mp mep msp ms td mbe obe cbe kbe dbe phd md esq frs jp rn usn usaf ret mla mpp ceo cfo cto',
);
/** Behind a person's name and part of it. */
export const generations = set('jr jr. sr sr. ii iii iv');

/** Small words inside names of people and places. */
export const particles = set(`
  de del della delle dei der den dem des van von zu zur zum la le las los du da das dos di bin ibn bint al el ul ole ter
  ten te af av och und y es ash ap abu ben`);

/** Words before a name that make it a person's and are no part of it, in small letters and without their full stop. */
export const honorifics = set(`
  mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness viscount earl count countess duke duchess
  prince princess king queen emperor empress sultan sheikh sheikha shaikh emir imam rabbi ayatollah pope cardinal
  archbishop bishop father sister brother mother rev reverend pastor deacon canon monsignor saint judge justice
  captain capt lieutenant lt sergeant sgt corporal cpl private pvt major maj colonel col general gen admiral adm
  commander cmdr commodore marshal brigadier officer constable inspector detective sheriff chief president
  vice-president chancellor premier governor gov senator sen representative rep congressman congresswoman councillor
  councilman councilwoman cllr alderman mayor minister secretary ambassador envoy consul commissioner superintendent
  coach principal dean provost rector datuk datin dato dato' tan seri sri tun haji ustad begum chairman chairwoman
  chairperson speaker attorney counsel coroner magistrate don doña señor señora sr sra monsieur madame mme mlle herr
  frau signor signora fräulein maître me m dom comrade director manager ceo cfo coo cto founder editor nurse teacher
  doctor surgeon analyst engineer author actor actress singer pilot neighbor neighbour mum mom dad aunt auntie uncle
  grandma grandpa hon administrator ombudsman whip paramedic firefighter trooper deputy warden treasurer shadow emeritus undersecretary mp mep msp mla`);

/** Nouns that say what a name beside them is. The occupations of people stand in `isPersonNoun`. */
export const nouns: Record<Exclude<FoundKind, 'person'>, ReadonlySet<string>> = {
  organization: set(`
    company firm group agency bank charity maker manufacturer operator start-up startup union party league team club
    band orchestra quartet school university college institute museum court ministry regulator watchdog authority body
    council commission committee association federation foundation trust investor developer publisher label studio
    retailer supplier lender insurer airline line chain network broadcaster newspaper outlet thinktank think-tank tank
    lobby militia army police cinema café cafe restaurant brewery hospital clinic lab laboratory partnership consortium
    coalition alliance collective cooperative co-operative nonprofit non-profit organisation organization business
    conglomerate carrier utility dealer distributor subsidiary employer landlord contractor startups firms companies
    groups builder giant unit department side franchise ensemble troupe duo trio gang cartel congregation church
    monastery academy builder brewer bakery bar pub shop store supermarket shipyard shipbuilder exporter
    importer exchange bourse fund venture holding institution observatory garrison syndicate
    newsletter agencies ministries provider shelter gallery library theatre theater factory movement campaign society
    choir guild brotherhood faculty sect cult teams clubs schools banks unions parties shelters architects builders`),
  place: set(`
    town city village hamlet capital suburb district region province county state country island river lake mountain
    valley port harbour harbor park street square bridge dam plant mill stadium venue building field settlement
    neighbourhood neighborhood peninsula ridge fault reef beach airport station prison reactor mine forest terminals
    terminal canal strait bay creek cave crater volcano glacier desert plateau archipelago atoll municipality commune
    borough lighthouse tower cathedral towns cities villages islands hometown birthplace base constituency hotel moon
    asteroid planet climb crossing capitals suburbs countries provinces districts hospitals airports nations nation`),
  product: set(`
    ship vessel tanker ferry boat yacht tug trawler submarine icebreaker coaster freighter schooner robot drone rocket
    satellite spacecraft probe rover lander telescope aircraft plane jet helicopter car truck van train locomotive tram
    motorcycle bike phone smartphone tablet laptop watch smartwatch console chip chipset processor model app software
    program tool system device machine drug vaccine medicine pill treatment therapy antibody game videogame browser
    chatbot assistant engine battery cable clock weapon missile tank rifle product brand gadget handset headset camera
    speaker printer scanner sensor instrument array detector collider reactor capsule shuttle orbiter ships vessels
    tankers ferries robots satellites drones rockets cranes crane phones models chips apps drugs vaccines planes jets
    emulator simulator compiler client plugin toolkit mod website websites browsers wiki encyclopedia feature database orbiter spaceplane e-cigarette predecessor successor prototype fingers snack drink beer soda cereal perfume cream toy doll algorithm platform`),
  law: set(
    'law act bill directive treaty regulation ordinance statute amendment proposition measure tax rule by-law legislation',
  ),
  event: set(`
    festival tournament championship cup race election summit conference storm hurricane cyclone typhoon earthquake
    quake war battle expedition trial concert exhibition fair competition contest ceremony operation referendum match
    event marathon regatta parade games celebration protest strike exercise pilgrimage mission holiday shooting attack crash
    outbreak epidemic pandemic convention workshop gala tour festivals tournaments championships storms conventions`),
  work: set(`
    film movie documentary novel book memoir album song single track tune podcast series show play musical opera ballet
    poem painting sculpture essay magazine journal paper report record symphony article comic episode sitcom drama
    thriller comedy piece collection anthology blog benchmark suite feature debut biography autobiography mural
    photograph portrait exhibition installation print publication manga webcomic cartoon films movies books novels songs albums
    paintings plays soundtrack EP LP trilogy sequel prequel video anthem`),
  other: set(`
    award prize medal plan programme program project fund scheme initiative species worm frog beetle method case
    technique gene strain dog cat horse tree cow elephant whale bear cactus fern orchid spider fish bird snake dinosaur
    breed disease syndrome programme's trophy scholarship fellowship licence license currency religion religions hashtag prizes awards`),
};

/** What ends the names of makes: Drift 2 Nano, HarborPack Pro. */
export const versionWords = set(
  'mini nano pro max ultra plus lite air xl se os scout turbo flash one zero x xi xs gt slate vr hd mark mk alpha beta',
);

/** Words before a name that are part of it and say what it is. */
export const firstWords: Record<string, FoundKind> = {
  storm: 'event',
  hurricane: 'event',
  cyclone: 'event',
  typhoon: 'event',
  operation: 'event',
  expedition: 'event',
  lake: 'place',
  mount: 'place',
  mt: 'place',
  cape: 'place',
  port: 'place',
  fort: 'place',
  isle: 'place',
  gulf: 'place',
  strait: 'place',
  camp: 'place',
  route: 'place',
  highway: 'place',
  gate: 'place',
  north: 'place',
  south: 'place',
  east: 'place',
  west: 'place',
  new: 'place',
  san: 'place',
  santa: 'place',
  los: 'place',
  las: 'place',
  proposition: 'law',
  measure: 'law',
  hms: 'product',
  uss: 'product',
  rms: 'product',
  usns: 'product',
  hmcs: 'product',
  ss: 'product',
  mv: 'product',
  team: 'organization',
  fc: 'organization',
  real: 'organization',
  prix: 'other',
  prize: 'other',
  club: 'organization',
  university: 'organization',
  ministry: 'organization',
  department: 'organization',
  bank: 'organization',
  institute: 'organization',
  radio: 'organization',
};

/** Words in capitals, or by themselves with a capital, that name nothing. */
export const noNames = set(`
  i ii iii iv v vi vii viii ix x xi xii ai ceo cfo coo cto cio it pc tv hr pr ipo etf gdp cpi llm agi gpu cpu vc vp ev dm dms csr esg
  mp mps mep meps msp msps mla mlas faq diy dna rna hiv aids covid gmt utc est pst bst cet am pm ad bc bce ce km kg mph kph mb gb tb kb ghz
  mhz hz usd eur gbp jpy chf krw tl dr tl;dr ok okay asap rip vs etc ngo ngos phd md ba ma bsc msc mba usb url pdf sms sos
  ufo vip cv id ids q&a r&d m&a god lord internet web earth sun moon bible mum mom dad grandma grandpa auntie
  sir madam miss mr mrs ms dr yes no hello hi thanks please dear monday tuesday wednesday thursday friday saturday
  sunday january february march april may june july august september october november december jan feb mar apr jun jul
  aug sep sept oct nov dec christmas easter ramadan hanukkah diwali thanksgiving halloween english french german spanish
  italian chinese japanese korean russian arabic latin greek hindi bn mn tn pm's a-level a-levels covid-19 wi-fi led lcd
  cctv suv suvs atm atms gps crispr mri ct hd 3d 2d 4k 5g 4g 3g p.m a.m p.m. a.m. e.g i.e no. nos sim iq fig figs section page part
  chapter volume vol table year month week weekend day night morning afternoon evening gameplay rom ram`);

/** Words behind which "on" goes on with a name: Council on Foreign Relations. */
export const onHeads = set(`
  council commission committee conference convention centre center institute panel summit office agreement treaty bureau
  subcommittee declaration working forum`);

/** Units that carry a number in front of their names: the 501st Legion. */
export const numberedHeads = set(`
  legion division regiment brigade battalion squadron infantry airborne garrison army fleet wing congress amendment
  armored armoured fighter cavalry circuit`);
