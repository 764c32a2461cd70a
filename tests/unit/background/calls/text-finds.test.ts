import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createReadingTurns, otherFrame } from '../../../../entrypoints/background/calls/reading-turns.ts';
import { createTextFinds, type Finding } from '../../../../entrypoints/background/calls/text-finds.ts';
import type { Knowledge } from '../../../../entrypoints/background/knowledge.ts';
import { contentsOf } from '../../../../extension/detect/names/lexicon.ts';
import { packKept } from '../../../../extension/detect/pack/pack-keyed.ts';
import { createReader } from '../../../../extension/detect/read/reader.ts';
import { storyOf } from '../../../../extension/draft/kept/story-of.ts';
import type { TextChange } from '../../../../extension/messages/text-change.ts';
import { findsKey, type TabFinds } from '../../../../extension/messages/text-finds.ts';
import { draftOf } from '../../../browser/story-store/drafts.ts';

const draft = draftOf(1);
const story = storyOf(
  {
    ...draft,
    entities: [
      ...draft.entities,
      {
        ...draft.entities[0]!,
        id: 'own-osprey',
        kind: 'organization',
        name: 'Osprey Chips',
        names: [],
        who: null,
      },
    ],
  },
  { id: 'own-story', keptAt: '2026-05-03T12:00:00.000Z' },
);
const key = [1, 2, 3, 4] as const;

const everything: Partial<Knowledge> = {
  ownNames: async () => ({ ...packKept(contentsOf([story]), key), key }),
  reader: createReader([story]),
  sitesOf: (entity) => (entity.startsWith('own-') ? ['news.example'] : undefined),
  named: () => ({ kind: 'person', everyday: false, stories: [0] }),
};

function begin() {
  const counted = new Map<string, string[]>();
  const finds = createTextFinds({
    knowledge: async () => everything as Knowledge,
    turns: createReadingTurns(),
    badges: { count: (tab, frame, { names }) => void counted.set(`${tab} ${frame}`, names) },
  });
  const take = (change: Partial<TextChange> & { texts?: string[] }, given: Partial<Finding> = {}) => {
    const { texts = [], ...rest } = change;
    return finds.take(
      {
        isNew: false,
        added: texts.map((text, id) => ({ id, text, lang: 'en' })),
        gone: [],
        ...rest,
      },
      {
        tab: 7,
        frame: 0,
        settings: { silencedEntities: [], hiddenKinds: [] },
        isTold: () => false,
        ...given,
      },
    );
  };
  const stored = async (tab = 7) =>
    (await fakeBrowser.storage.session.get(findsKey(tab)))[findsKey(tab)] as TabFinds | undefined;
  const counts = async (frame = 0) =>
    (await stored())?.[frame]?.counts.map(({ entity, count }) => `${entity} ${count}`);
  return {
    finds,
    take,
    stored,
    counts,
    badge: (frame = 0, tab = 7) => counted.get(`${tab} ${otherFrame(frame)}`),
  };
}

beforeEach(() => fakeBrowser.reset());

describe('what a frame tells', () => {
  test('is searched for kept names, and each is shown in its words', async () => {
    const { take, stored, counts, badge } = begin();
    await take({
      isNew: true,
      texts: ['Nothing here.', 'On Monday Elif Kaya left Osprey Chips.', 'Elif Kaya wept.'],
    });
    expect(await counts()).toEqual(['own-elif-1 2', 'own-osprey 1']);
    expect(badge()).toEqual(['own-elif-1', 'own-osprey']);
    expect((await stored())![0]!.outline[0]).toMatchObject({
      entity: 'own-elif-1',
      text: 'Elif Kaya',
      before: 'On Monday ',
      after: ' left Osprey Chips.',
    });
  });

  test('comes and goes, and a surname goes with its full name', async () => {
    const { take, counts, badge, stored } = begin();
    await take({ isNew: true, texts: ['Elif Kaya came.', 'Kaya left.'] });
    expect(await counts()).toEqual(['own-elif-1 2']);
    await take({ gone: [1] });
    expect(await counts()).toEqual(['own-elif-1 1']);
    await take({ added: [{ id: 5, text: 'Osprey Chips closed.' }] });
    expect(await counts()).toEqual(['own-elif-1 1', 'own-osprey 1']);
    await take({ isNew: true, texts: ['Nothing.'] });
    expect(await stored()).toBeUndefined();
    expect(badge()).toEqual([]);
  });

  test('says nothing of what the frame is told of by itself, of what is silenced, of kinds that are hidden', async () => {
    const { take, counts } = begin();
    const text = { isNew: true, texts: ['Elif Kaya left Osprey Chips.'] };
    await take(text, { isTold: (entity) => entity === 'own-osprey' });
    expect(await counts()).toEqual(['own-elif-1 1']);
    await take(text, { settings: { silencedEntities: ['own-elif-1'], hiddenKinds: [] } });
    expect(await counts()).toEqual(['own-osprey 1']);
    await take(text, { settings: { silencedEntities: [], hiddenKinds: ['person'] } });
    expect(await counts()).toEqual([]);
  });

  test('leaves nothing in memory where it names nobody', async () => {
    const set = vi.spyOn(fakeBrowser.storage.session, 'set');
    const { take, badge } = begin();
    await take({ isNew: true, texts: ['Nothing here.', 'Nobody there.'] });
    expect(set).not.toHaveBeenCalled();
    expect(badge()).toBeUndefined();
    set.mockRestore();
  });

  test('takes no more room than it may, whatever a page says', async () => {
    const { take, stored } = begin();
    for (let round = 0; round < 6; round++) {
      const added = Array.from({ length: 80 }, (_, at) => ({
        id: round * 80 + at,
        text: `${round} ${at} Elif Kaya came.`,
      }));
      await take({ isNew: round === 0, added });
    }
    expect((await stored())![0]!.outline).toHaveLength(300);
  });
});

test('long texts take no more room than short ones, and frames without end not either', async () => {
  const { take, stored } = begin();
  const long = Array.from({ length: 80 }, (_, id) => ({
    id,
    text: `Elif Kaya came. ${'And more. '.repeat(190)}`,
  }));
  await take({ isNew: true, added: long });
  expect(JSON.stringify(await stored()).length).toBeLessThan(200_000);
  for (let frame = 1; frame < 30; frame++) await take({ isNew: true, texts: ['Elif Kaya came.'] }, { frame });
  expect(Object.keys((await stored())!)).toHaveLength(20);
});

describe('what was found is forgotten', () => {
  test('of a frame that is left, and with the page’s own document of all', async () => {
    const { finds, take, stored, badge } = begin();
    const text = { isNew: true, texts: ['Elif Kaya came.'] };
    for (const frame of [0, 3, 5]) await take(text, { frame });
    finds.forget(7, 3, true);
    await vi.waitFor(async () => expect(Object.keys((await stored())!)).toEqual(['0', '5']));
    finds.forget(7, 0, true);
    await vi.waitFor(async () => expect(await stored()).toBeUndefined());
    expect([badge(0), badge(3), badge(5)]).toEqual([[], [], []]);
  });

  test('of a frame that tells no more, without the others', async () => {
    const { finds, take, stored } = begin();
    for (const frame of [0, 3]) await take({ isNew: true, texts: ['Elif Kaya came.'] }, { frame });
    finds.forget(7, 0, false);
    await vi.waitFor(async () => expect(Object.keys((await stored())!)).toEqual(['3']));
  });
});
