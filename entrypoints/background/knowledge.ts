import bundled from 'virtual:stories';
import type { IndexKey } from '../../extension/detect/index/keyed-index.ts';
import {
  contentsOf,
  joinLexicons,
  type Lexicon,
  type LexiconContents,
  lexiconOf,
} from '../../extension/detect/names/lexicon.ts';
import { openLexicon, packLexicon } from '../../extension/detect/names/packed-lexicon.ts';
import { packKept } from '../../extension/detect/pack/pack-keyed.ts';
import { createReaderOf, type Reader } from '../../extension/detect/read/reader.ts';
import { createMarks, marksOf } from '../../extension/detect/story-marks.ts';
import type { NamedEntity, OwnNames } from '../../extension/messages/background-calls.ts';
import type { Story } from '../../extension/story/format/schema.ts';
import { createLibrary } from '../../extension/story/view/library.ts';
import type { EntityCard } from '../../extension/story/view/shown.ts';
import type { KeptStories, KeptStory } from '../../extension/story-store/kept-stories.ts';
import type { Store } from '../../extension/story-store/store.ts';
import type { Notice } from '../../extension/story-store/writing-options.ts';
import { localDay } from '../../extension/ui/format-date.ts';
import { isToldIn, type SitesOf, type Told } from './calls/own-names.ts';

/** All that is made of the stories: those that come with Backstory and are looked for, and the reader's own. */
export interface Knowledge {
  reader: Reader;
  /**
   * What pages are told of an entity; undefined for an id that no story has. Of the kept stories that name it, only
   * those count that may be told.
   */
  named(entity: string, told?: Told): NamedEntity | undefined;
  /** See `SitesOf`. */
  sitesOf: SitesOf;
  /** The hosts of pages that a kept story was kept from. */
  sitesOfStory: (story: string) => readonly string[];
  /** Whether any of the reader's own names are looked for. */
  hasOwn: boolean;
  /** Whether the reader keeps names of which a page may not be told. */
  hasOwnBeside(told: Told): boolean;
  /** The reader's own names, packed for a page that may be told these; undefined if there are none. */
  ownNames(told: Told): Promise<OwnNames | undefined>;
  hasStory(id: string): Promise<boolean>;
  /**
   * All that a card shows; undefined for an id that no story has. `withOwn` adds what the reader's own stories say,
   * and loads only those that name the entity; without it no word of theirs is in the answer.
   */
  describe(entity: string, withOwn: boolean): Promise<EntityCard | undefined>;
}

export interface KnowledgeOptions {
  store: Pick<Store, 'derived' | 'saveDerived' | 'summaries'>;
  kept: KeptStories;
  /** How much has happened to the reader's own stories; costs nothing worth mentioning. */
  notice: () => Promise<Notice>;
  /** Ids of bundled stories that are not looked for. */
  storiesOff: () => Promise<readonly string[]>;
  /** Whether pages are to wake for everyday names of kept stories too. */
  wakesForEveryday: () => Promise<boolean>;
}

/**
 * Loads what is made of the stories when it is first asked for, and again after `forget`. Without own stories only
 * their notice is read. Where own stories cannot be read, the bundled ones are known all the same.
 */
export function createKnowledge(options: KnowledgeOptions): {
  knowledge: () => Promise<Knowledge>;
  forget: () => void;
} {
  let known: Promise<Knowledge> | undefined;
  return {
    knowledge() {
      const knowing = known ?? know(options);
      known = knowing;
      // What failed is tried again.
      knowing.catch(() => {
        if (known === knowing) known = undefined;
      });
      return knowing;
    },
    forget() {
      known = undefined;
    },
  };
}

async function know(options: KnowledgeOptions): Promise<Knowledge> {
  const { kept, notice, storiesOff } = options;
  const off = await storiesOff();
  const stories = bundled.filter(({ id }) => !off.includes(id));
  const { changes } = await notice();
  const own = changes === 0 ? undefined : await openKept(options, stories).catch(() => undefined);
  const lexicon = own ? joinLexicons([lexiconOf(stories), own.lexicon]) : lexiconOf(stories);
  const reader = createReaderOf(lexicon);
  const library = createLibrary(stories);
  const bundledMarks = createMarks(stories, reader);
  const numbers = new Map<string, number>();
  /** A number for each kept story, behind those of the bundled ones. */
  const numberOf = (story: string) => {
    const number = numbers.get(story) ?? stories.length + numbers.size;
    numbers.set(story, number);
    return number;
  };

  const sitesOfStory = (story: string) => own?.sites.get(story) ?? [];

  return {
    reader,
    named(entity, told = 'all') {
      const belonging = library.belonging(entity);
      const subject = own?.lexicon.subject(entity);
      if (!belonging && !subject) return undefined;
      return {
        kind: library.ref(entity)?.kind ?? subject?.kind ?? 'other',
        everyday: belonging?.everyday || subject?.everyday || false,
        stories: [
          ...(belonging?.stories ?? []),
          ...(subject?.kept ?? []).filter(isToldIn(told, sitesOfStory)).map(numberOf),
        ],
      };
    },
    sitesOf(entity) {
      const ids = own?.lexicon.subject(entity)?.kept;
      if (!ids || library.ref(entity)) return undefined;
      return ids.flatMap((id) => own?.sites.get(id) ?? []);
    },
    hasOwn: own !== undefined && own.sites.size > 0,
    hasOwnBeside(told) {
      if (!own || own.sites.size === 0 || told === 'all') return false;
      return told === 'none' || !isOfAll(own.sites, told.site);
    },
    async ownNames(told) {
      if (told === 'all') return own?.sites.size ? own.forPages : undefined;
      return told === 'none' ? undefined : own?.forSite(told.site);
    },
    async hasStory(id) {
      return (
        bundled.some((story) => story.id === id) || (own !== undefined && (await kept.some([id])).length > 0)
      );
    },
    sitesOfStory,
    async describe(entity, withOwn) {
      const subject = own?.lexicon.subject(entity);
      if (!withOwn || !subject) {
        const card = library.card(entity, bundledMarks(entity));
        return card ?? (subject && bareCard(entity, await kept.some(subject.kept.slice(0, 1))));
      }
      const ids = subject.kept;
      const found = await kept.some(ids);
      const whole = createLibrary([...stories, ...found.map(({ story }) => story)]);
      const keptMarks = marksOf(() => found.map(({ marks }) => marks));
      const card = whole.card(entity, (sentence) => {
        const marks = keptMarks(entity)(sentence);
        return marks.length > 0 ? marks : bundledMarks(entity)(sentence);
      });
      return card && withDaysOfReading(card, new Map(found.map(({ story, keptAt }) => [story.id, keptAt])));
    },
  };
}

/** Adds to a card the day on which each of its kept stories was read, by the reader's clock. */
function withDaysOfReading(card: EntityCard, times: ReadonlyMap<string, string>): EntityCard {
  const stories = card.stories.map((part) => {
    const time = times.get(part.id);
    return part.kept && time ? { ...part, kept: { ...part.kept, read: localDay(time) } } : part;
  });
  return { ...card, stories };
}

/** A card that says only that the name is known, for where no word of the reader's may appear. */
function bareCard(id: string, [kept]: readonly KeptStory[]): EntityCard | undefined {
  const entity = kept?.story.entities.find((one) => one.id === id);
  if (!entity) return undefined;
  const { kind, name } = entity;
  return { id, kind, name, names: [], facts: [], background: false, stories: [] };
}

/** What is known of the reader's own stories without loading them. */
interface Kept {
  lexicon: Lexicon;
  /** The hosts of the pages that each story was kept from, by the story's id. */
  sites: ReadonlyMap<string, readonly string[]>;
  /** All of the names. */
  forPages: OwnNames;
  /** The names of stories that were kept from a site; undefined if there are none. */
  forSite(site: string): Promise<OwnNames | undefined>;
}

/** The part of `Kept` that is stored, with the lexicon as bytes. Names for single sites are stored beside it. */
interface Derived extends Pick<Kept, 'sites' | 'forPages'> {
  packed: Uint8Array<ArrayBuffer>;
}

/** The names of the reader's own stories: packed once after each change, and after that only opened. */
async function openKept(
  { store, kept, wakesForEveryday }: KnowledgeOptions,
  stories: readonly Story[],
): Promise<Kept> {
  const withEveryday = await wakesForEveryday();
  const [namesForPages, namesForSites] = ['names for pages', 'names for sites'].map((name) =>
    withEveryday ? `${name}, everyday ones too` : name,
  ) as [string, string];
  const { version, value } = await store.derived(namesForPages);
  if (value) {
    const { packed, sites, forPages } = value as Derived;
    return {
      lexicon: openLexicon(packed),
      sites,
      forPages,
      forSite: storedFor(store, namesForSites, sites, forPages),
    };
  }
  const found = await kept.lookedFor();
  const bundledNames = namesOf(stories);
  const told = found.map(({ story, sites }) => ({ story: withoutNewNames(story, bundledNames), sites }));
  const contents = contentsOf(told.map(({ story }) => story));
  const packed = packLexicon(contents);
  const forPages = packForPages(contents, withEveryday);
  const sites = new Map(told.map(({ story: { id }, sites }) => [id, sites]));
  const forSites = new Map<string, OwnNames>();
  for (const site of new Set([...sites.values()].flat())) {
    const some = told.filter((one) => one.sites.includes(site));
    if (some.length < told.length)
      forSites.set(site, packForPages(contentsOf(some.map(({ story }) => story)), withEveryday));
  }
  // Where they changed meanwhile, or there is no room, they are packed again next time.
  await store.saveDerived(namesForSites, version, forSites).catch(() => false);
  await store
    .saveDerived(namesForPages, version, { packed, sites, forPages } satisfies Derived)
    .catch(() => false);
  const forSite = async (site: string) => forSites.get(site) ?? (isOfAll(sites, site) ? forPages : undefined);
  return { lexicon: openLexicon(packed), sites, forPages, forSite };
}

/**
 * Packs names under a new key each time, so that two sites, or one site before and after a change, get nothing that
 * can be compared.
 */
function packForPages(contents: LexiconContents, withEveryday: boolean): OwnNames {
  const key = [...crypto.getRandomValues(new Uint32Array(4))] as unknown as IndexKey;
  return { ...packKept(contents, key, withEveryday), key };
}

/** Gives the names for one site as they were stored under a key. */
function storedFor(
  store: KnowledgeOptions['store'],
  key: string,
  sites: Kept['sites'],
  forPages: OwnNames,
): Kept['forSite'] {
  let stored: Promise<ReadonlyMap<string, OwnNames> | undefined> | undefined;
  return async (site) => {
    if (isOfAll(sites, site)) return forPages;
    stored ??= store.derived(key).then(({ value }) => value as ReadonlyMap<string, OwnNames> | undefined);
    return (await stored)?.get(site);
  };
}

/** Whether all stories were kept from a site, so that its names are all names. */
const isOfAll = (sites: Kept['sites'], site: string): boolean =>
  sites.size > 0 && [...sites.values()].every((some) => some.includes(site));

function namesOf(stories: readonly Story[]): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const { id, names: own } of stories.flatMap(({ entities }) => entities)) {
    names.set(id, new Set([...(names.get(id) ?? []), ...own.map(({ text }) => text)]));
  }
  return names;
}

/**
 * Leaves out of a kept story the further names that it gives to entities of bundled stories: a file from a stranger
 * could call anybody anything.
 */
function withoutNewNames(story: Story, known: ReadonlyMap<string, ReadonlySet<string>>): Story {
  const entities = story.entities.map((entity) => {
    const names = known.get(entity.id);
    if (!names) return entity;
    const { reading: _, ...rest } = entity;
    return { ...rest, names: entity.names.filter(({ text }) => names.has(text)) };
  });
  return { ...story, entities };
}
