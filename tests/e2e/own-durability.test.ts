import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import type { StoryRecord } from '../../extension/story-store/record.ts';
import { built } from '../../scripts/browser/build.ts';
import { findBrowser } from '../../scripts/browser/find-browser.ts';
import { start } from '../../scripts/browser/launch.ts';
import { until } from '../../scripts/browser/until.ts';
import { draftOf } from '../browser/story-store/drafts.ts';
import { useDriver } from './support/driver.ts';
import { type KilledAction, killWithin } from './support/killed-action.ts';
import { inChromiumOnly } from './support/only-chromium.ts';
import { putStoreInto } from './support/store-in-page.ts';

const driver = useDriver();

/** Stories that are written to, and those that go in together. */
const single = 5;
const together = 15;

afterEach(async () => {
  const page = await driver.own('options.html');
  await putStoreInto(page);
  await page.evaluate(() => ownStore.purgeAll());
});

/** Makes the stories that the writes are about. */
async function prepare(page: Page): Promise<void> {
  const drafts = Array.from({ length: single + together }, (_, number) => draftOf(number));
  await page.evaluate(async (all) => {
    for (const draft of all) await ownStore.startDraft(draft);
  }, drafts);
}

/**
 * Writes without end in a page: renames each story in turn, saves, keeps, deletes and brings back, and puts a set of stories
 * in at once. Each write has a number, which the page says once the store says that it is done.
 */
function writeOn(page: Page, from: number): { said: () => number } {
  let said = from;
  page.on('console', (message) => {
    const number = /^done (\d+)$/.exec(message.text())?.[1];
    if (number) said = Math.max(said, Number(number));
  });
  void page
    .evaluate(
      async (first, singles) => {
        const records = (await ownStore.records()).sort((a, b) =>
          a.draft.article.url < b.draft.article.url ? -1 : 1,
        );
        const urls = records.map(({ draft }) => Number(draft.article.url.split('/').at(-1)));
        const ids = records.filter((_, at) => urls[at]! < singles).map(({ id }) => id);
        const set = records.filter((_, at) => urls[at]! >= singles).map(({ id }) => id);
        for (let number = first + 1; ; number++) {
          const id = ids[number % ids.length]!;
          if (number % 4 === 0) {
            const before = await Promise.all(set.map((one) => ownStore.story(one)));
            const after = before.map((record) => ({ ...record, rev: record.rev + 1, title: String(number) }));
            await ownStore.putRecords(after, new Map(before.map(({ id: one, rev }) => [one, rev])));
          } else if (number % 4 === 1) {
            const { rev, draft } = await ownStore.story(id);
            await ownStore.keepStory(id, rev, {
              ...draft,
              article: { ...draft.article, site: String(number) },
            });
          } else if (number % 4 === 2) {
            const { rev, draft } = await ownStore.story(id);
            await ownStore.saveDraft(id, rev, {
              ...draft,
              article: { ...draft.article, byline: String(number) },
            });
          } else {
            await ownStore.renameStory(id, String(number));
          }
          console.log(`done ${number}`);
        }
      },
      from,
      single,
    )
    // It never ends by itself.
    .catch(() => {});
  return { said: () => said };
}

/** Whether all that was said to be done is there, and nothing is there by half. */
async function check(page: Page, said: number): Promise<void> {
  const found = await page.evaluate(async () => ({
    records: await ownStore.records(),
    summaries: await ownStore.summaries(),
    aside: await ownStore.listSetAside(),
    counts: await ownStore.counts(),
  }));
  expect(found.aside).toEqual([]);
  expect(found.records).toHaveLength(single + together);
  const titles = new Set<string | undefined>();
  let newest = 0;
  for (const record of found.records) {
    const { title, draft, unsaved, rev } = record;
    const summary = found.summaries.find(({ id }) => id === record.id)!;
    expect(summary).toMatchObject({ rev, state: record.state, isEdited: unsaved !== undefined });
    expect(summary.title).toBe(title ?? draft.article.title);
    expect(summary.size).toBe(JSON.stringify(record).length);
    const number = Number(draft.article.url.split('/').at(-1));
    if (number >= single) titles.add(title);
    const written = [title, draft.article.site, draft.article.byline, unsaved?.article.byline];
    newest = Math.max(newest, ...written.map(Number).filter((one) => !Number.isNaN(one)));
  }
  // All of the set, or none.
  expect(titles.size).toBe(1);
  expect(newest).toBeGreaterThanOrEqual(said);
  // One write is one change: neither is stored without the other.
  expect(found.counts.changes).toBe(single + together + newest);
}

/** What was written last, whether it was said or not: where the next writes begin. */
async function written(page: Page): Promise<number> {
  return (await page.evaluate(async () => (await ownStore.counts()).changes)) - single - together;
}

describe('what was said to be kept is there', () => {
  test('after the page was closed in the middle of writing, again and again', {
    timeout: 170_000,
  }, async () => {
    const first = await driver.own('options.html');
    await putStoreInto(first);
    await prepare(first);
    let total = 0;
    for (let round = 0; round < 20 || total < 100; round++) {
      const page = await driver.own('options.html');
      await putStoreInto(page);
      const from = await written(page);
      const writing = writeOn(page, from);
      await sleep(30 + Math.random() * 170);
      await page.close();
      await until('the write that had begun to end', async () => {
        await check(first, writing.said());
        return true;
      });
      total = writing.said();
    }
    console.log(`${total} writes, and the page closed within them`);
  });

  test.skipIf(inChromiumOnly('the browser is killed'))(
    'after the browser was killed in the middle of writing, again and again',
    { timeout: 170_000 },
    async () => {
      const profile = mkdtempSync(join(tmpdir(), 'backstory-killed-'));
      const begin = async () => {
        const puppet = await start({
          browser: 'chromium',
          path: findBrowser('chromium')!,
          headless: true,
          network: 'loopback',
          viewport: undefined,
          profile,
        });
        const id = await puppet.installExtension(built.chromium);
        const page = await puppet.newPage();
        await page.goto(`chrome-extension://${id}/options.html`);
        await putStoreInto(page);
        return { puppet, page };
      };
      try {
        let { puppet, page } = await begin();
        await prepare(page);
        let total = 0;
        for (let round = 0; round < 8 || total < 100; round++) {
          const writing = writeOn(page, await written(page));
          await sleep(100 + Math.random() * 400);
          const process = puppet.process()!;
          const gone = new Promise((resolve) => process.once('exit', resolve));
          process.kill('SIGKILL');
          await gone;
          ({ puppet, page } = await begin());
          await check(page, writing.said());
          total = writing.said();
        }
        console.log(`${total} writes, and the browser killed within them`);
        await puppet.close();
      } finally {
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  );

  test.skipIf(inChromiumOnly('the quota is set'))(
    'where the browser gives no more room: what was kept stays, what is refused leaves nothing',
    async () => {
      // The extension may store without a limit, so that the browser's refusal is met on a page of the web.
      const { page } = await driver.open('<p>Nothing.</p>');
      const session = await page.createCDPSession();
      const origin = new URL(page.url()).origin;
      // Before the database is there: Chromium looks again only once that has grown.
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
      await putStoreInto(page);
      await prepare(page);
      const before = await page.evaluate(() => ownStore.records());
      const failures = await page.evaluate(storeMuch, draftOf(99), large);
      const after = await page.evaluate(() => ownStore.records());
      expect(failures.length).toBeGreaterThan(0);
      expect(failures.filter((failure) => failure !== 'no-room')).toEqual([]);
      for (const record of before) expect(after).toContainEqual(record);
      expect(failures.length + after.length).toBe(large + before.length);
      expect(await page.evaluate(() => ownStore.summaries())).toHaveLength(after.length);
      expect((await page.evaluate(() => ownStore.counts())).changes).toBe(after.length);
      // Where nothing more can be stored, what is there can be deleted for good.
      const freed = await page.evaluate(async (id) => {
        await ownStore.purgeStory(id);
        return (await ownStore.summaries()).every((one) => one.id !== id);
      }, before[0]!.id);
      expect(freed).toBe(true);
      await session.send('Storage.overrideQuotaForOrigin', { origin });
    },
  );

  test('after whoever deletes, migrates, exports or imports was killed within it, all or nothing of it is there', {
    timeout: 120_000,
  }, async () => {
    const { page } = await driver.open('<p>Nothing.</p>');
    await putStoreInto(page);
    const records = Array.from({ length: 30 }, (_, at) => keptRecord(at));
    const actions: KilledAction[] = [
      ...(['delete', 'delete for good', 'delete everything', 'let old deletions go'] as const),
      ...(['import', 'take an import back', 'export'] as const),
      // Firefox stores an upgrade half done whose worker is ended within it: the next to open the database goes on with it.
      'migrate',
    ];
    for (const action of actions) {
      const { wrong, ...found } = await killWithin(page, action, { records, kills: 12 });
      expect(wrong, action).toEqual([]);
      console.log(`${action}: killed, and found as before or after it, ${JSON.stringify(found)}`);
    }
  });

  test.skipIf(inChromiumOnly('the quota is set'))('and the extension has no limit but the disk', async () => {
    const page = await driver.own('options.html');
    await putStoreInto(page);
    const session = await page.createCDPSession();
    const { origin } = driver.launched;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 });
    expect(await page.evaluate(storeMuch, draftOf(99), large)).toEqual([]);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
  });
});

/** A story as the store has it once it is kept. */
function keptRecord(at: number): StoryRecord {
  const time = '2026-05-03T12:00:00.000Z';
  return {
    ...{ id: `own-${String(at).padStart(16, 'a')}`, rev: 1, state: 'kept', draft: draftOf(at) },
    ...{ sites: ['news.example'], switchedOn: true, takenAt: time, changedAt: time, keptAt: time },
  };
}

const large = 30;

/** Stores large stories, 1.9 MB each of what does not get smaller; gives why any was refused. Runs in a page. */
async function storeMuch(draft: ReturnType<typeof draftOf>, count: number): Promise<string[]> {
  const failed: string[] = [];
  const letters = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(19_000));
    return Array.from(bytes, (byte) => String.fromCharCode(33 + (byte % 90))).join('');
  };
  for (let at = 0; at < count; at++) {
    const url = `https://news.example/big/${at}`;
    const article = { ...draft.article, url, paragraphs: Array.from({ length: 100 }, letters) };
    await ownStore.startDraft({ ...draft, article }).catch(({ failure }) => failed.push(failure));
  }
  return failed;
}
