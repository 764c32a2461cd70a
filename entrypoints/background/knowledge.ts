import bundled from 'virtual:stories';
import { contentsOf, joinLexicons, type Lexicon, lexiconOf } from '../../extension/detect/names/lexicon.ts';
import { openLexicon, packLexicon } from '../../extension/detect/names/packed-lexicon.ts';
import { createReaderOf, type Reader } from '../../extension/detect/read/reader.ts';
import { createMarks, marksOf } from '../../extension/detect/story-marks.ts';
import type { NamedEntity } from '../../extension/messages/background-calls.ts';
import { createLibrary } from '../../extension/story/view/library.ts';
import type { EntityCard } from '../../extension/story/view/shown.ts';
import type { KeptStories } from '../../extension/story-store/kept-stories.ts';
import type { Store } from '../../extension/story-store/store.ts';
import type { Notice } from '../../extension/story-store/writing-options.ts';

/** All that is made of the stories: those that come with Backstory and are looked for, and the reader's own. */
export interface Knowledge {
  reader: Reader;
  /** Undefined for an id that no story has. */
  named(entity: string): NamedEntity | undefined;
  hasStory(id: string): Promise<boolean>;
  /** All that a card shows; undefined for an id that no story has. Loads the kept stories that name it, and no other. */
  describe(entity: string): Promise<EntityCard | undefined>;
}

export interface KnowledgeOptions {
  store: Pick<Store, 'derived' | 'saveDerived' | 'summaries'>;
  kept: KeptStories;
  /** How much has happened to the reader's own stories; costs nothing worth mentioning. */
  notice: () => Promise<Notice>;
  /** Ids of bundled stories that are not looked for. */
  storiesOff: () => Promise<readonly string[]>;
}

/**
 * Knows the stories, and anew after `forget`. Without own stories nothing but their notice is read. Where own stories
 * cannot be read, the bundled ones are known all the same.
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

async function know({ store, kept, notice, storiesOff }: KnowledgeOptions): Promise<Knowledge> {
  const off = await storiesOff();
  const stories = bundled.filter(({ id }) => !off.includes(id));
  const { changes } = await notice();
  const own = changes === 0 ? undefined : await lexiconOfKept(store, kept).catch(() => undefined);
  const lexicon = own ? joinLexicons([lexiconOf(stories), own]) : lexiconOf(stories);
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

  return {
    reader,
    named(entity) {
      const belonging = library.belonging(entity);
      const subject = own?.subject(entity);
      if (!belonging && !subject) return undefined;
      return {
        kind: library.ref(entity)?.kind ?? subject?.kind ?? 'other',
        everyday: belonging?.everyday || subject?.everyday || false,
        stories: [...(belonging?.stories ?? []), ...(subject?.kept ?? []).map(numberOf)],
      };
    },
    async hasStory(id) {
      return (
        bundled.some((story) => story.id === id) || (own !== undefined && (await kept.some([id])).length > 0)
      );
    },
    async describe(entity) {
      const ids = own?.subject(entity)?.kept ?? [];
      if (ids.length === 0) return library.card(entity, bundledMarks(entity));
      const found = await kept.some(ids);
      const whole = createLibrary([...stories, ...found.map(({ story }) => story)]);
      const keptMarks = marksOf(() => found.map(({ marks }) => marks));
      return whole.card(entity, (sentence) => {
        const marks = keptMarks(entity)(sentence);
        return marks.length > 0 ? marks : bundledMarks(entity)(sentence);
      });
    },
  };
}

/** The names of the reader's own stories: packed once after each change, and after that only opened. */
async function lexiconOfKept(
  store: KnowledgeOptions['store'],
  kept: KeptStories,
): Promise<Lexicon | undefined> {
  const key = 'lexicon';
  const { version, value } = await store.derived(key);
  if (value instanceof Uint8Array) return openLexicon(value as Uint8Array<ArrayBuffer>);
  const stories = (await kept.lookedFor()).map(({ story }) => story);
  const packed = packLexicon(contentsOf(stories));
  // Where they changed meanwhile, or there is no room, it is packed again next time.
  await store.saveDerived(key, version, packed).catch(() => false);
  return openLexicon(packed);
}
