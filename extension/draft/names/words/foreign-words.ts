import type { FoundKind } from './word-kinds.ts';

/** What a language in Latin letters, other than English, says of names; all in small letters. */
export interface ForeignWords {
  /** Nouns that say what somebody is, and titles. */
  person: ReadonlySet<string>;
  honorifics: ReadonlySet<string>;
  /** Nouns that stand in front of a name and say what it is without being part of it, by kind. */
  nouns: Readonly<Partial<Record<FoundKind, ReadonlySet<string>>>>;
  /** Words of a name that say what it is: patterns of whole words. */
  heads: Readonly<Partial<Record<FoundKind, RegExp>>>;
  /** Words that begin sentences and no names, beside those that the reading of bundled names knows. */
  functions: ReadonlySet<string>;
  /** Prepositions in front of places. */
  at: RegExp;
  /** Whether every noun has a capital, so that one alone is no evidence. */
  nounsHaveCapitals?: boolean;
}

const set = (words: string) => new Set(words.trim().split(/\s+/));

const de: ForeignWords = {
  person: set(`
    bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin vorstand vorständin vorsitzende vorsitzender chef chefin trainer trainerin minister ministerin
    ministerpräsident ministerpräsidentin präsident präsidentin kanzler kanzlerin direktor direktorin leiter leiterin sprecher sprecherin geschäftsführer geschäftsführerin
    gründer gründerin landrat landrätin landesrat landesrätin stadtrat stadträtin abgeordnete abgeordneter senator senatorin richter richterin anwalt anwältin staatsanwalt
    staatsanwältin professor professorin forscher forscherin wissenschaftler wissenschaftlerin physiker physikerin biologe biologin chemiker chemikerin historiker historikerin
    autor autorin schriftsteller schriftstellerin regisseur regisseurin schauspieler schauspielerin sänger sängerin musiker musikerin künstler künstlerin maler malerin
    architekt architektin ingenieur ingenieurin arzt ärztin lehrer lehrerin pfarrer pfarrerin bischof bischöfin polizist polizistin stürmer torwart torhüter torhüterin
    verteidiger mittelfeldspieler kapitän kapitänin spieler spielerin unternehmer unternehmerin manager managerin analyst analystin ökonom ökonomin journalist journalistin
    redakteur redakteurin moderator moderatorin aktivist aktivistin könig königin prinz prinzessin papst bruder schwester sohn tochter vater mutter ehefrau ehemann frau mann
    cousin cousine nachbar nachbarin zeuge zeugin bauer bäuerin winzer winzerin koch köchin student studentin schüler schülerin mitgründer mitgründerin kurator kuratorin
    intendant intendantin dirigent dirigentin komponist komponistin meeresbiologe meeresbiologin kommissar kommissarin botschafter botschafterin staatssekretär staatssekretärin`),
  honorifics: set('herr herrn frau dr dr. prof prof. graf gräfin freiherr baron sir'),
  nouns: {
    organization: set(
      'verein firma unternehmen konzern partei band zeitung agentur stiftung büro gruppe klub club hersteller start-up startup behörde verband gewerkschaft sender verlag kanzlei brauerei initiative bündnis bauherrin bauherr betreiber investor anbieter architekturbüro',
    ),
    product: set(
      'seilbahn schiff frachter fähre rakete satellit roboter auto app software modell impfstoff medikament maschine bahn zug sonde drohne',
    ),
    place: set('stadt gemeinde dorf insel berg fluss see hauptstadt bezirk ortsteil hafen'),
    event: set('festival messe turnier sturm orkan ausstellung tagung'),
    work: set('film roman buch lied album oper stück gemälde serie magazin podcast studie dokumentarfilm'),
  },
  heads: {
    organization:
      /(?:gericht|gerichts?hof|ministerium|amt|universität|hochschule|schule|gymnasium|verein|verband|bund|gesellschaft|stiftung|partei|kammer|behörde|institut|bank|sparkasse|werke|klinik|klinikum|krankenhaus|museum|theater|orchester|zeitung|verlag|akademie|agentur|kommission|rat|polizei|feuerwehr|bahn|bergbahnen|stadtwerke|ag|gmbh|kg|se|e\.v\.|rundfunk|fc|sv|vfb|tsv|vfl)$/,
    place:
      /(?:straße|platz|berg|tal|see|fluss|dorf|horn|spitze|brücke|hafen|bahnhof|flughafen|stadion|arena|burg|schloss|kirche|dom|park|insel|wald|gasse|halle|haus)$/,
    law: /(?:gesetz|gesetzbuch|verordnung|richtlinie|abkommen|vertrag|grundgesetz|satzung)$/,
    event:
      /(?:festival|messe|cup|meisterschaft|olympia|spiele|festspiele|pokal|marathon|gipfel|konferenz|biennale|turnier|fest)$/,
    other: /(?:preis|programm|projekt|fonds|plan|medaille|orden)$/,
  },
  functions: set(`
    ihr ihre ihrer ihrem ihren sein seine seiner seinem seinen er sie es wir man unser unsere dieser diese dieses diesem diesen jener jene jedes jede jeder alle viele einige
    beide etwa rund bereits zudem außerdem allerdings jedoch damit dabei danach davor dazu darum deshalb trotzdem doch auch so als wenn weil dass denn hier dort heute gestern
    morgen nun jetzt schon noch nur mehr beim vom zum zur ins ans mein meine kein keine was wer wo wann warum welche nachdem während bevor seitdem obwohl laut gegen statt trotz
    wegen dank neben unter erst zuletzt zunächst später früher inzwischen derzeit künftig insgesamt insbesondere schließlich dennoch hingegen ende anfang mitte`),
  at: /^(?:in|aus|nach|bei|um|nahe)$/,
  nounsHaveCapitals: true,
};

const fr: ForeignWords = {
  person: set(`
    maire président présidente directeur directrice ministre premier première député députée sénateur sénatrice préfet préfète juge avocat avocate procureur procureure professeur professeure
    chercheur chercheuse physicien physicienne biologiste chimiste historien historienne économiste analyste architecte ingénieur ingénieure médecin docteur chirurgien chirurgienne
    peintre sculpteur sculptrice artiste écrivain écrivaine romancier romancière poète auteur autrice réalisateur réalisatrice cinéaste acteur actrice comédien comédienne chanteur chanteuse musicien
    musicienne compositeur compositrice chorégraphe metteur commissaire conservateur conservatrice journaliste rédacteur rédactrice éditeur éditrice entraîneur entraîneuse sélectionneur attaquant attaquante gardien
    gardienne défenseur défenseure milieu capitaine joueur joueuse patron patronne fondateur fondatrice cofondateur cofondatrice pdg dirigeant dirigeante porte-parole secrétaire conseiller conseillère ambassadeur
    ambassadrice roi reine prince princesse pape évêque père mère frère sœur fils fille femme mari épouse époux cousin cousine oncle tante ami amie voisin voisine militant militante syndicaliste agriculteur
    agricultrice vigneron vigneronne cuisinier cuisinière chef cheffe étudiant étudiante élève témoin victime entrepreneur entrepreneuse océanographe climatologue sociologue philosophe`),
  honorifics: set('m m. mme mlle dr me maître monsieur madame mademoiselle sir'),
  nouns: {
    organization: set(
      'groupe association société entreprise parti syndicat club équipe start-up agence banque journal quotidien chaîne fondation collectif constructeur éditeur éditrice maison cabinet compagnie orchestre festival troupe ong filiale opérateur',
    ),
    product: set(
      'navire bateau ferry fusée satellite robot drone voiture application logiciel modèle vaccin médicament train avion sonde',
    ),
    place: set('ville village commune île capitale quartier région province département rivière lac stade'),
    event: set('exposition festival tempête ouragan tournoi salon concours sommet'),
    work: set(
      'film roman livre album chanson opéra pièce tableau série magazine revue podcast documentaire étude essai recueil',
    ),
    law: set('loi directive décret'),
  },
  heads: {
    organization:
      /^(?:université|ministère|musée|institut|école|lycée|collège|tribunal|cour|conseil|assemblée|sénat|banque|société|association|fédération|syndicat|union|parti|agence|direction|commission|comité|centre|fondation|hôpital|chu|théâtre|orchestre|opéra|groupe|compagnie|éditions|editions|amis|académie|chambre|club|fc|olympique|stade|racing|préfecture|mairie|observatoire|office|haute|autorité|gendarmerie|police|bâtir|collectif|cinémathèque|bibliothèque|laboratoire|confédération)$/,
    place:
      /^(?:rue|avenue|boulevard|place|pont|mont|lac|île|îles|forêt|port|gare|aéroport|château|cathédrale|église|parc|vallée|col|saint|sainte|val|cap|golfe|baie|côte|quai|saint-\p{L}+|sainte-\p{L}+)$/u,
    law: /^(?:loi|code|traité|convention|directive|charte|accord)$/,
    event:
      /^(?:festival|coupe|championnat|tour|jeux|biennale|salon|grand|tempête|ouragan|fête|open|marathon|rallye|souffles)$/,
    other: /^(?:prix|plan|programme|projet|fonds|ordre|légion|palme|césar)$/,
  },
  functions: set(`
    il elle ils elles on nous vous je tu ce cet cette ces son sa ses leur leurs notre votre mon ma mes ne pas plus selon après avant pendant depuis lors dès alors ainsi aussi enfin puis
    mais donc car parce puisque lorsque quand comme si même tout toute tous toutes plusieurs certains certaines chaque aucun aucune autre autres deux trois quatre cinq six dix cent mille
    hier aujourd demain ici là voilà reste malgré grâce face parmi outre contre entre sous sur vers chez sans avec dans par pour au aux à en et ou où que qui quoi dont est sont était a ont
    fin début fin mi lire voir très bien peu trop beaucoup seul seule seuls faute côté interrogé interrogée contacté contactée`),
  at: /^(?:à|en|près|vers|chez)$/,
};

const es: ForeignWords = {
  person: set(`
    alcalde alcaldesa presidente presidenta vicepresidente vicepresidenta director directora ministro ministra diputado diputada senador senadora gobernador gobernadora juez jueza fiscal abogado abogada profesor
    profesora catedrático catedrática investigador investigadora científico científica físico física biólogo bióloga químico química historiador historiadora economista analista arquitecto arquitecta ingeniero
    ingeniera médico médica doctor doctora cirujano cirujana pintor pintora escultor escultora artista escritor escritora novelista poeta autor autora cineasta realizador realizadora actor actriz cantante
    músico música compositor compositora coreógrafo coreógrafa comisario comisaria periodista editor editora entrenador entrenadora seleccionador delantero delantera portero portera defensa centrocampista
    capitán capitana jugador jugadora empresario empresaria fundador fundadora cofundador consejero consejera portavoz secretario secretaria embajador embajadora rey reina príncipe princesa papa obispo
    arzobispo padre madre hermano hermana hijo hija mujer esposa esposo marido primo prima tío tía amigo amiga vecino vecina activista sindicalista agricultor ganadero cocinero cocinera chef estudiante
    testigo víctima tenista ciclista atleta piloto futbolista oceanógrafo oceanógrafa bióloga climatólogo delegado delegada concejal concejala líder dirigente uruguayo argentino`),
  honorifics: set('don doña señor señora sr sr. sra sra. dr dr. dra dra. fray sor'),
  nouns: {
    organization: set(
      'grupo asociación empresa compañía partido sindicato club equipo agencia banco diario periódico cadena fundación colectivo fabricante editorial bufete orquesta ong filial operadora startup',
    ),
    product: set(
      'buque barco ferry cohete satélite robot dron coche aplicación programa modelo vacuna medicamento tren avión sonda',
    ),
    place: set('ciudad pueblo municipio isla capital barrio región provincia río lago estadio'),
    event: set('exposición festival tormenta huracán torneo feria concurso cumbre'),
    work: set(
      'película novela libro álbum disco canción ópera obra cuadro serie revista podcast documental estudio ensayo',
    ),
    law: set('ley directiva decreto'),
  },
  heads: {
    organization:
      /^(?:universidad|ministerio|museo|instituto|escuela|colegio|tribunal|corte|consejo|asamblea|senado|congreso|banco|sociedad|asociación|federación|sindicato|unión|partido|agencia|dirección|comisión|comité|centro|fundación|hospital|teatro|orquesta|grupo|compañía|editorial|academia|cámara|club|fc|cf|real|atlético|atlètic|deportivo|sporting|racing|nacional|ayuntamiento|diputación|junta|gobierno|guardia|policía|observatorio|confederación|audiencia|fiscalía|estrella|athletic|plataforma|colectivo|amigos)$/,
    place:
      /^(?:calle|avenida|plaza|puente|monte|lago|isla|islas|bosque|puerto|estación|aeropuerto|castillo|catedral|iglesia|parque|valle|san|santa|cabo|golfo|bahía|costa|río|sierra|villa|la|los|las)$/,
    law: /^(?:ley|código|tratado|convenio|directiva|constitución|estatuto|acuerdo)$/,
    event:
      /^(?:festival|copa|campeonato|vuelta|juegos|bienal|feria|gran|huracán|fiesta|open|maratón|liga|mundial|eurocopa|supercopa|trofeo)$/,
    other: /^(?:premio|plan|programa|proyecto|fondo|orden|medalla|balón)$/,
  },
  functions: set(`
    él ella ellos ellas nosotros usted yo este esta estos estas ese esa esos esas aquel su sus nuestro mi mis no más según después antes durante desde cuando como si mismo todo toda todos todas varios
    varias algunos algunas cada ningún otra otro otros otras dos tres cuatro cinco seis diez cien mil ayer hoy mañana aquí allí así también además luego entonces pero pues porque aunque mientras
    donde que quien qué quién cómo cuándo dónde tras ante bajo con sin sobre entre hacia hasta para por al en y o e u es son era fue ha han había lea lee vea solo sólo muy poco mucho casi
    ahora nunca siempre una uno unos unas lo le les se me nos a de del la el los las un`),
  at: /^(?:en|desde|hacia)$/,
};

const it: ForeignWords = {
  person: set(`
    sindaco sindaca presidente presidentessa direttore direttrice ministro ministra deputato deputata senatore senatrice giudice avvocato avvocata procuratore professore professoressa ricercatore ricercatrice
    scienziato scienziata fisico fisica biologo biologa chimico storico storica economista analista architetto architetta ingegnere medico dottore dottoressa chirurgo pittore pittrice scultore artista
    scrittore scrittrice poeta autore autrice regista attore attrice cantante musicista compositore compositrice curatore curatrice giornalista editore allenatore allenatrice attaccante portiere difensore
    centrocampista capitano giocatore giocatrice imprenditore imprenditrice fondatore fondatrice portavoce segretario segretaria ambasciatore re regina principe papa vescovo padre madre fratello sorella
    figlio figlia moglie marito cugino cugina amico amica assessore assessora governatore`),
  honorifics: set('signor signora dott dott. dott.ssa ing avv don suor'),
  nouns: {
    organization: set(
      'gruppo associazione azienda società partito sindacato club squadra agenzia banca giornale quotidiano fondazione',
    ),
    work: set('film romanzo libro album canzone opera quadro serie rivista documentario'),
    place: set('città paese comune isola capitale quartiere'),
  },
  heads: {
    organization:
      /^(?:università|ministero|museo|istituto|scuola|liceo|tribunale|corte|consiglio|camera|senato|banca|società|associazione|federazione|unione|partito|agenzia|commissione|comitato|centro|fondazione|ospedale|teatro|orchestra|gruppo|accademia|club|fc|polizia|guardia|conferenza|comune)$/,
    place:
      /^(?:via|viale|piazza|ponte|monte|lago|isola|porto|stazione|aeroporto|castello|duomo|chiesa|parco|valle|san|santa|golfo|fiume|val)$/,
    law: /^(?:legge|codice|trattato|direttiva|costituzione|decreto)$/,
    event: /^(?:festival|coppa|campionato|giro|giochi|biennale|fiera|gran|mostra|mondiali)$/,
    other: /^(?:premio|piano|programma|progetto|fondo)$/,
  },
  functions: set(
    'lui lei loro noi io questo questa questi queste quello quella suo sua suoi sue nostro non più dopo prima durante quando come se tutto tutti ogni altro altra due tre ieri oggi domani qui così anche inoltre poi ma perché mentre dove che chi al alla ai alle nel nella sul sulla dal dalla un una è sono era ha hanno',
  ),
  at: /^(?:a|in|da|presso)$/,
};

const pt: ForeignWords = {
  ...es,
  functions: new Set([
    ...es.functions,
    ...set(
      'ele ela eles elas isto isso não mais depois antes quando como mesmo todos cada outro dois três ontem hoje amanhã aqui também além então mas porque enquanto onde no na nos nas ao à aos às um uma os as do da dos das em com sem por é são foi tem têm',
    ),
  ]),
  at: /^(?:em|no|na|desde)$/,
};
const nl: ForeignWords = {
  ...it,
  person: set(
    'burgemeester voorzitter directeur directrice minister premier president hoogleraar professor onderzoeker onderzoekster schrijver schrijfster regisseur acteur actrice zanger zangeres kunstenaar architect arts trainer aanvaller keeper verdediger aanvoerder oprichter woordvoerder woordvoerster koning koningin broer zus zoon dochter vader moeder wethouder advocaat rechter journalist econoom bioloog',
  ),
  honorifics: set('meneer mevrouw dhr mw dr prof'),
  nouns: {},
  heads: {
    organization:
      /(?:universiteit|ministerie|rechtbank|museum|school|bank|vereniging|stichting|partij|raad|instituut|ziekenhuis|politie|bv|nv)$/,
    place: /(?:straat|plein|brug|haven|eiland|station)$/,
    law: /(?:wet|verdrag|richtlijn)$/,
  },
  functions: set(
    'hij zij ze het wij we ik dit dat deze die zijn haar hun ons onze niet meer na voor tijdens toen als alle veel elke andere twee drie gisteren vandaag morgen hier ook verder daarna maar omdat terwijl waar wat wie een is was heeft hebben',
  ),
  at: /^(?:in|uit|naar|bij)$/,
};

export const foreignWords: Readonly<Record<string, ForeignWords>> = { de, fr, es, it, pt, nl };

/** What a noun in front of a name says that it is, in a language other than English. */
export function foreignNoun(low: string, lang: string): FoundKind | undefined {
  const words = foreignWords[lang];
  if (!words) return undefined;
  if (words.person.has(low) || words.honorifics.has(low)) return 'person';
  return (Object.keys(words.nouns) as FoundKind[]).find((kind) => words.nouns[kind]?.has(low));
}

/** What a word of a name says that it is, in a language other than English. */
export function foreignHead(low: string, lang: string): FoundKind | undefined {
  const heads = foreignWords[lang]?.heads ?? {};
  return (Object.keys(heads) as FoundKind[]).find((kind) => heads[kind]?.test(low));
}
