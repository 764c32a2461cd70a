/** All that a person can set, as plain values. Each has its own stored item, see `items.ts`. */
export interface Settings {
  /** False while paused everywhere. */
  enabled: boolean;
  /** `block`: everywhere but on `sites`; `allow`: only there. */
  siteMode: 'block' | 'allow';
  /** Host patterns: `example.org` (and below), `*.example.org` (below only), `example.org/path*`. */
  sites: string[];
  underlineStyle: 'dotted' | 'dashed' | 'solid' | 'wavy' | 'wash' | 'hover';
  underlineColour: 'tint' | 'ink' | 'green' | 'violet' | 'red';
  openBy: 'hover' | 'click' | 'command';
  /** Key that must be held for a hover to open the card. */
  modifier: 'none' | 'alt' | 'ctrl' | 'shift';
  /** Milliseconds of dwell before the card shows, 0 to 1000. */
  delay: number;
  /** Every mention, or in each article only an entity's first. */
  mentions: 'all' | 'first';
  /** Where everyday names (countries, capitals) are underlined: beside other names of their story, everywhere, nowhere. */
  everyday: 'company' | 'everywhere' | 'never';
  /** Names in menus, sidebars, headers and footers of a site are underlined too. */
  margins: boolean;
  /** The number on the toolbar's icon: how many names are underlined, or none. */
  badge: 'names' | 'none';
  /** Kinds of entity that are not underlined. */
  hiddenKinds: string[];
  /** Names that were opened often are not underlined any more, and opening cards is counted. */
  fadeKnown: boolean;
  theme: 'system' | 'light' | 'dark';
  /** Entities silenced everywhere by "Not this". */
  silencedEntities: string[];
  /** Names silenced on one page by "Not this": `{ page: origin + path, name }`. */
  silencedNames: { page: string; name: string }[];
  /** Entities whose cards the reader has opened often; the newest last. */
  knownEntities: string[];
  /** Ids of stories that come with Backstory and whose names are not looked for. */
  storiesOff: string[];
}
