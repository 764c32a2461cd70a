import type { Page } from 'puppeteer-core';
import type { Draft, DraftEntity } from '../../../extension/draft/draft.ts';
import { type StoryRecord, summaryOf } from '../../../extension/story-store/record.ts';

/** Opens a page of the extension. */
interface OwnPages {
  own(path: string): Promise<Page>;
}

/** What of a kept story a test chooses. */
export interface Keeping {
  title: string;
  site: string;
  published: string;
  /** The hosts that it was kept from; that of an invented address where nothing is said. */
  sites?: string[];
  paragraphs: string[];
  /** By id: an id that a bundled story has gains the kept sentences. `who` stands word for word in the text. */
  entities: Record<string, { name: string; names?: string[]; who?: string; kind?: DraftEntity['kind'] }>;
}

/** A record as the store would have it once the reader has saved the story. */
function recordOf(at: number, { title, site, published, sites, paragraphs, entities }: Keeping): StoryRecord {
  const url = `https://${site.toLowerCase().replaceAll(' ', '-')}.example/${at}`;
  const passageOf = (text: string) => {
    const paragraph = paragraphs.findIndex((one) => one.includes(text));
    const start = paragraphs[paragraph]!.indexOf(text);
    return { paragraph, start, end: start + text.length, text };
  };
  const draft: Draft = {
    article: { title, url, site, published, lang: 'en', paragraphs },
    entities: Object.entries(entities).map(([id, { name, names = [], who, kind = 'person' }]) => ({
      ...{ id, kind, name, names, onlyHere: [], mentions: 2, ticked: true, everyday: false },
      who: who ? passageOf(who) : null,
    })),
    dropped: [],
    events: [],
  };
  const time = `${published}T12:00:00.000Z`;
  return {
    ...{
      id: `own-${String(at).padStart(16, 'a')}`,
      rev: 1,
      state: 'kept',
      draft,
      sites: sites ?? [new URL(url).host],
    },
    ...{ switchedOn: true, takenAt: time, changedAt: time, keptAt: time },
  };
}

/** Puts stories into the store as if a reader had kept them; the next call adds to them. */
export async function keepStories(driver: OwnPages, stories: readonly Keeping[]): Promise<void> {
  const records = stories.map((story, at) => recordOf(Date.now() + at, story));
  // The library opens the database, and makes it where there is none, once something was ever kept.
  const options = await driver.own('options.html');
  await options.evaluate(() => chrome.storage.local.set({ ownStories: { changes: 1, lookedFor: 1 } }));
  const library = await driver.own('library.html');
  await library.evaluate(
    async (given) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('own-stories');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const transaction = database.transaction(['stories', 'summaries', 'counts'], 'readwrite');
      for (const { record, summary } of given) {
        transaction.objectStore('stories').put(record);
        transaction.objectStore('summaries').put(summary);
      }
      const counts = Date.now();
      transaction.objectStore('counts').put(counts, 'changes');
      transaction.objectStore('counts').put(counts, 'lookedFor');
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error);
      });
      database.close();
      await chrome.storage.local.set({ ownStories: { changes: counts, lookedFor: counts } });
    },
    records.map((record) => ({ record, summary: summaryOf(record) })),
  );
  await Promise.all([options.close(), library.close()]);
}
