/** The most that the store takes of one story; what an import brings is held to the same. Lengths are UTF-16 code units. */
export const storyLimits = {
  /** Stories and drafts, deleted ones too: as many as one import file may hold. */
  stories: 5_000,
  articleUnits: 2_000_000,
  paragraphs: 20_000,
  titleUnits: 10_000,
  urlUnits: 8_000,
  entities: 5_000,
  events: 10_000,
  /** Further spellings of one entity; those beyond are left out. */
  spellings: 100,
  /** A longer name is cut: no text names anybody so. */
  nameUnits: 200,
  /** Longer words on where an article is from are cut. */
  siteUnits: 300,
  langUnits: 35,
  sites: 100,
} as const;
