import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { cleanDraft } from '../../extension/story-store/clean-draft.ts';
import type { StoryRecord } from '../../extension/story-store/record.ts';
import { exportText } from '../../extension/story-store/transfer/export.ts';
import { until } from '../../scripts/browser/until.ts';
import { draftOf } from '../browser/story-store/drafts.ts';
import { browserName, useDriver } from './support/driver.ts';
import { putStoreInto } from './support/store-in-page.ts';

const driver = useDriver();

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backstory-library-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(async () => {
  const page = await driver.own('options.html');
  await putStoreInto(page);
  await page.evaluate(() => ownStore.purgeAll());
});

/** A story as it would have been kept from the test's own site. */
function kept(number: number): StoryRecord {
  const at = '2026-05-04T10:00:00.000Z';
  return {
    id: `own-${String(number).padStart(16, '0')}`,
    rev: 2,
    state: 'kept',
    draft: cleanDraft(draftOf(number)),
    sites: [new URL(driver.site.put('')).host],
    switchedOn: true,
    takenAt: at,
    changedAt: at,
    keptAt: at,
  };
}

const textOf = (page: Page) => page.evaluate(() => document.querySelector('main')!.textContent ?? '');
const shows = (page: Page, text: string) =>
  until(`"${text}"`, async () => (await textOf(page)).includes(text));

/** Presses what has a name, in the page, once it can be pressed. */
const press = (page: Page, name: string) =>
  until(name, () =>
    page.evaluate((wanted) => {
      const found = [
        ...document.querySelectorAll<HTMLElement>('button:enabled, [role=menuitem], label'),
      ].find((one) => [one.ariaLabel, one.title, one.textContent].includes(wanted));
      found?.click();
      return found !== undefined;
    }, name),
  );

/** Chooses a file with a text in the library. */
async function importFile(page: Page, text: string): Promise<void> {
  if (browserName === 'firefox') {
    await page.evaluate((given) => {
      const field = document.querySelector<HTMLInputElement>('[type=file]')!;
      const files = new DataTransfer();
      files.items.add(new File([given], 'backup.json'));
      field.files = files.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }, text);
    return;
  }
  const path = join(folder, 'backup.json');
  writeFileSync(path, text);
  const field = (await page.$('[type=file]'))!;
  await (field as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(path);
}

test('a backup is imported, its names are found in an open page, and removing the story takes them away', async () => {
  const tab = await driver.open('<p>Elif Kaya and Sam Altman met. Kakao came too.</p>');
  await tab.expectPainted(['Kakao', 'Sam Altman']);
  const library = await driver.own('library.html');
  await shows(library, 'Nothing kept yet');
  await importFile(library, await exportText([kept(1), kept(2)]));
  await shows(library, 'Import from backup.json');
  await press(library, 'Import 2 stories');
  await shows(library, '2 stories, 2 names');
  await tab.page.bringToFront();
  await tab.expectPainted(['Elif Kaya', 'Kakao', 'Sam Altman']);

  // Another site is not told that the name is kept.
  const other = await driver.open('<p>Elif Kaya and Sam Altman met.</p>', { host: 'localhost' });
  await other.expectPainted(['Sam Altman']);

  await library.bringToFront();
  for (const number of [1, 2]) {
    await press(library, `More for Osprey Chips opens plant ${number}`);
    await press(library, 'Delete');
    await until('its row to go', async () =>
      (await textOf(library)).includes(`Recently deleted (${number})`),
    );
  }
  await tab.page.bringToFront();
  await tab.expectPainted(['Kakao', 'Sam Altman']);

  await library.bringToFront();
  await press(library, 'Undo');
  await tab.page.bringToFront();
  await tab.expectPainted(['Elif Kaya', 'Kakao', 'Sam Altman']);
});

test('a bundled story that is switched off is looked for nowhere, until it is switched on', async () => {
  const tab = await driver.open('<p>Sam Altman came.</p>');
  await tab.expectPainted(['Sam Altman']);
  const library = await driver.own('library.html');
  const name = await until('a bundled story', () =>
    library.evaluate(() => document.querySelector('section .story [role=switch]')?.ariaLabel ?? undefined),
  );
  await press(library, name);
  await tab.page.bringToFront();
  await tab.expectPainted([]);
  await library.bringToFront();
  await press(library, name);
  await tab.page.bringToFront();
  await tab.expectPainted(['Sam Altman']);
});

test('what is exported from the built extension is what was kept, to the byte', async () => {
  const library = await driver.own('library.html');
  const text = await exportText([kept(1), kept(2)]);
  await importFile(library, text);
  await press(library, 'Import 2 stories');
  await shows(library, 'Imported 2 stories.');
  // What is saved as a file is seen on its way.
  await library.evaluate(() => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      void (blob as Blob).text().then((saved) => {
        document.body.dataset.saved = saved;
      });
      return createObjectURL(blob);
    };
  });
  await press(library, 'Export all');
  const saved = await until('the file', () => library.evaluate(() => document.body.dataset.saved));
  expect(saved).toBe(text);
  await shows(library, 'Backed up on');
});

test('a kept story has its page, which goes with it', async () => {
  const library = await driver.own('library.html');
  await importFile(library, await exportText([kept(1)]));
  await press(library, 'Import 1 story');
  await shows(library, 'Imported 1 story.');
  const story = await driver.own(`story.html?story=${kept(1).id}`);
  expect(await textOf(story)).toContain('Osprey Chips opens plant 1');
  await library.bringToFront();
  await press(library, 'More for Osprey Chips opens plant 1');
  await press(library, 'Delete');
  await story.bringToFront();
  await until(
    'the page to say so',
    async () => !(await textOf(story)).includes('Osprey Chips opens plant 1'),
  );
});

test('a hostile file is refused within its time, and the page goes on', async () => {
  const library = await driver.own('library.html');
  await importFile(library, `{"app":"backstory","format":1,"count":1,"stories":[${'['.repeat(50_000)}`);
  await shows(library, 'Nothing was imported.');
  await press(library, 'Back');
  await importFile(
    library,
    JSON.stringify({ app: 'backstory', format: 1, count: 1, stories: [{ a: 'x'.repeat(5_000_000) }] }),
  );
  await shows(library, '1 story cannot be read and is left out');
});

/** The least time in milliseconds from the navigation to the first row, of several times that the page is opened. */
async function timeToList(): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const page = await driver.own('library.html');
    times.push(
      await until('the list', () =>
        page.evaluate(() => performance.getEntriesByName('list shown')[0]?.startTime),
      ),
    );
    await page.close();
  }
  return Math.min(...times);
}

/** What the names of all stories are stored as, without the everyday ones and with them. */
const packedNames = ['names for pages', 'names for pages, everyday ones too'];

test('a thousand stories are shown as soon as ten', { timeout: 300_000 }, async () => {
  const page = await driver.own('options.html');
  await putStoreInto(page);
  const paragraph = 'A sentence of the news that is about as long as such sentences are. '.repeat(5);
  /** Stories of a usual length, each with ten names. */
  const stories = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => {
      const record = kept(from + at);
      const { article, entities } = record.draft;
      const names = Array.from({ length: 10 }, (_, name) => ({
        ...entities[0]!,
        id: `own-name-${((from + at) * 7 + name * 13) % 3_000}`,
        name: `Elif Kaya ${name}`,
      }));
      const long = { ...article, paragraphs: Array(40).fill(paragraph) };
      return { ...record, draft: { ...record.draft, article: long, entities: names } } as StoryRecord;
    });
  const fill = async (from: number, to: number) => {
    await page.evaluate(
      (all) => ownStore.putRecords(all, new Map(all.map(({ id }) => [id, 0]))),
      stories(from, to),
    );
  };
  // While the background makes the names of new stories ready, the machine has less time for a page.
  const untilPacked = () =>
    until(
      'the names to be packed',
      () =>
        page.evaluate(async (names) => {
          const all = await Promise.all(names.map((name) => ownStore.derived(name)));
          return all.some(({ value }) => value !== undefined);
        }, packedNames),
      120_000,
    );
  await fill(0, 10);
  await untilPacked();
  const ten = [await timeToList()];
  for (let from = 10; from < 1_000; from += 110) await fill(from, from + 110);
  await untilPacked();
  const thousand = await timeToList();
  const others = stories(10, 1_000).map(({ id, rev }) => [id, rev] as const);
  await page.evaluate(
    (seen) =>
      ownStore.putRecords(
        [],
        new Map(seen),
        seen.map(([id]) => id),
      ),
    others,
  );
  await untilPacked();
  // Once before and once after, in case the machine is slower by now.
  ten.push(await timeToList());
  console.log('library shown, ms', { ten, thousand });
  expect(thousand).toBeLessThan(Math.max(...ten) * 1.5 + 20);
});

test('the sample article is kept from the empty library; a name that is never suggested is not suggested again', async () => {
  const page = await driver.own('library.html');
  const listed = () =>
    page.evaluate(() => [...document.querySelectorAll('[data-row]')].map(({ ariaLabel }) => ariaLabel));
  const begin = async () => {
    await press(page, 'Try it with a sample article');
    await until('the names', () =>
      page.evaluate(() => document.querySelector('.check .foot') !== null).catch(() => false),
    );
  };
  await shows(page, 'Nothing kept yet');
  await begin();
  expect(await listed()).toEqual(expect.arrayContaining(['Maren Tidal', 'Orla Tennant', 'Kestrel 7']));
  await press(page, 'More for Kestrel 7');
  await press(page, 'Never suggest');
  await until('the name to go', async () => !(await listed()).includes('Kestrel 7'));
  await press(page, 'Discard');
  await shows(page, 'Draft discarded.');
  // There is no page of it to go back to.
  await press(page, 'Back to the article');
  await until('the library', () =>
    page.evaluate(() => document.querySelector('main.library .empty') !== null).catch(() => false),
  );
  await begin();
  expect(await listed()).toContain('Maren Tidal');
  expect(await listed()).not.toContain('Kestrel 7');
  await press(page, 'Save story');
  await until('the story’s page', () =>
    page.evaluate(() => location.href.includes('/story.html?story=own-')).catch(() => false),
  );
  await page.evaluate(() => chrome.storage.local.remove('neverSuggested'));
});
