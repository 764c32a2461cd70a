import type { Settings } from './settings.ts';

/** What holds for each setting until the person sets it; never written to storage, so that new defaults reach everyone. */
export const defaults: Readonly<Settings> = {
  enabled: true,
  siteMode: 'block',
  sites: [],
  underlineStyle: 'dotted',
  underlineColour: 'tint',
  openBy: 'hover',
  modifier: 'none',
  // Long enough for a pointer that only passes, short because nothing has to be fetched.
  delay: 250,
  mentions: 'first',
  everyday: 'company',
  margins: false,
  badge: 'names',
  hiddenKinds: [],
  // Off: a line that disappears by itself looks like a fault to anyone who has not asked for it.
  fadeKnown: false,
  theme: 'system',
  silencedEntities: [],
  silencedOwn: [],
  silencedNames: [],
  notMeant: [],
  knownEntities: [],
  storiesOff: [],
  neverSuggested: [],
  // A page can see which of its words are underlined, so the reader has to allow that.
  keptUnderlines: 'sites',
  keptSites: [],
};
