/** The choices of each setting that is one of several, in the order in which the options offer them. */
export const siteModes = ['block', 'allow'] as const;
export const underlineStyles = ['dotted', 'dashed', 'solid', 'wavy', 'wash', 'hover'] as const;
export const underlineColours = ['tint', 'ink', 'green', 'violet', 'red'] as const;
export const waysToOpen = ['hover', 'click', 'command'] as const;
export const modifiers = ['none', 'alt', 'ctrl', 'shift'] as const;
export const amounts = ['first', 'all'] as const;
export const everydayChoices = ['company', 'everywhere', 'never'] as const;
export const badges = ['names', 'none'] as const;
export const keptUnderlineChoices = ['sites', 'everywhere'] as const;
export const themes = ['system', 'light', 'dark'] as const;

/** All that a person can set, as plain values. Each has its own stored item, see `stored-items.ts`. */
export interface Settings {
  /** False while paused everywhere. */
  enabled: boolean;
  /** `block`: everywhere but on `sites`; `allow`: only there. */
  siteMode: (typeof siteModes)[number];
  /** Host patterns: `example.org` (and below), `*.example.org` (below only), `example.org/path*`. */
  sites: string[];
  underlineStyle: (typeof underlineStyles)[number];
  underlineColour: (typeof underlineColours)[number];
  openBy: (typeof waysToOpen)[number];
  /** Key that must be held for a hover to open the card. */
  modifier: (typeof modifiers)[number];
  /** Milliseconds of dwell before the card shows, 0 to 1000. */
  delay: number;
  /** Every mention, or in each article only an entity's first. */
  mentions: (typeof amounts)[number];
  /** Where everyday names (countries, capitals) are underlined: beside other names of their story, everywhere, nowhere. */
  everyday: (typeof everydayChoices)[number];
  /** Names in menus, sidebars, headers and footers of a site are underlined too. */
  margins: boolean;
  /** The number on the toolbar's icon: how many names are underlined, or none. */
  badge: (typeof badges)[number];
  /** Kinds of entity that are not underlined. */
  hiddenKinds: string[];
  /** Names that were opened often are not underlined any more, and opening cards is counted. */
  fadeKnown: boolean;
  theme: (typeof themes)[number];
  /** Entities of bundled stories silenced everywhere by "Not this". */
  silencedEntities: string[];
  /** Entities of the reader's own stories silenced everywhere, apart because their ids are made from their names. */
  silencedOwn: string[];
  /** Names silenced on one page by "Not this": `{ page: origin + path, name }`. */
  silencedNames: { page: string; name: string }[];
  /**
   * Entities that a name does not mean on a page: the reader chose another one, or pressed "Not this person here".
   * `name` is the spelling that this is about; '' means all of them.
   */
  notMeant: { page: string; entity: string; name: string }[];
  /** Entities whose cards the reader has opened often; the newest last. */
  knownEntities: string[];
  /** Ids of stories that come with Backstory and whose names are not looked for. */
  storiesOff: string[];
  /** Names that are never suggested when a story is kept, as they were written; the newest last. */
  neverSuggested: string[];
  /** Where the reader's own names are underlined: on the sites they were kept from and on `keptSites`, or everywhere. */
  keptUnderlines: (typeof keptUnderlineChoices)[number];
  /**
   * Sites on which all of the reader's own names may be underlined, by the name that `siteOf` gives; sites below them
   * are not included.
   */
  keptSites: string[];
}

/** How a person wants mentions to be underlined. */
export interface Look {
  style: Settings['underlineStyle'];
  colour: Settings['underlineColour'];
}
