import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createReplies, type Handlers, type Sender } from '../../../extension/messages/answer-calls.ts';

const nothing = () => {
  throw new Error('not asked for');
};
const handlers: Handlers = {
  read: (passages) => ({
    readings: passages.map(() => ({ candidates: [], evidence: [] })),
    entities: {},
    silenced: passages.map(({ text }) => text),
    known: passages.map(({ lang }) => lang ?? 'none'),
    notMeant: [],
  }),
  loadPage: () => undefined,
  settings: () => undefined,
  ownNames: () => undefined,
  tellText: () => {},
  moved: () => {},
  arrived: () => {},
  describe: () => {
    throw new Error('No story knows this entity.');
  },
  loadCard: () => {},
  wear: () => {},
  opened: () => {},
  found: () => {},
  left: () => {},
  openStory: () => {},
  openKept: nothing,
  unseal: nothing,
  chooseMeaning: nothing,
  notHere: nothing,
  editName: nothing,
  silenceName: nothing,
  silenceEntity: nothing,
  pauseSite: nothing,
  undo: nothing,
  command: () => {},
};
const own: Sender = { id: fakeBrowser.runtime.id };
const frame = (tab: number, frameId = 0): Sender => ({ ...own, tab: { id: tab } as never, frameId });

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  vi.useRealTimers();
});

describe('answering a content script', () => {
  test('answers what it was asked', async () => {
    const reply = createReplies(handlers);
    expect(await reply({ call: 'describe', id: 1, question: { entity: 'nobody' } }, own)).toEqual({
      refused: '"describe" failed: No story knows this entity.',
    });
    expect(await reply({ call: 'loadCard', id: 2 }, own)).toEqual({ answer: undefined });
    // What is left out may arrive as null: messages cross as JSON in some browsers.
    expect(await reply({ call: 'loadCard', id: 3, question: null }, own)).toEqual({ answer: undefined });
  });

  test.each<[what: string, message: unknown, sender: Sender, refused: RegExp]>([
    [
      'another extension',
      { call: 'loadCard', id: 1 },
      { id: 'someone-else' },
      /not a message of this extension/i,
    ],
    ['nothing', undefined, own, /not a call, but of type undefined/i],
    ['a word', 'loadPage', own, /not a call/i],
    ['an unknown call', { call: 'constructor', id: 1 }, own, /not a call/i],
    ['a call without an id', { call: 'loadCard' }, own, /not a call/i],
    ['a cycle', Object.assign([] as unknown[], { 0: [] }), own, /not a call, but a list/i],
    ['a number that JSON has none of', { call: 1n }, own, /not a call/i],
    ['no passages', { call: 'read', id: 1 }, own, /"read".*wrong shape/i],
    [
      'too many passages',
      { call: 'read', id: 1, question: Array(81).fill({ text: '' }) },
      own,
      /wrong shape/i,
    ],
    [
      'a negative count',
      { call: 'found', id: 1, question: { names: [], mentions: -1 } },
      own,
      /wrong shape/i,
    ],
    ['half a mention', { call: 'found', id: 1, question: { names: [], mentions: 0.5 } }, own, /wrong shape/i],
    ['an address to pause', { call: 'pauseSite', id: 1, question: 'https://a.example' }, own, /wrong shape/i],
    [
      'a page to silence on',
      { call: 'silenceName', id: 1, question: { page: 'x', name: 'y' } },
      own,
      /wrong/i,
    ],
  ])('refuses %s for good, saying why', async (_, message, sender, refused) => {
    const answer = await createReplies(handlers)(message, sender);
    expect(answer).toEqual({ refused: expect.stringMatching(refused), isFinal: true });
  });

  test('says nothing of a message that it does not know, whatever its size', async () => {
    const answer = await createReplies(handlers)({ call: 'x'.repeat(1_000_000) }, own);
    expect(JSON.stringify(answer).length).toBeLessThan(100);
  });

  test('a passage that cannot be read costs only itself', async () => {
    const question = [
      { text: 'one', lang: 'en' },
      { text: 'two', lang: 'x'.repeat(65) },
      { text: 'x'.repeat(3_000) },
      'four',
      { text: 'five', lang: 'ko' },
    ];
    const reply = await createReplies(handlers)({ call: 'read', id: 1, question }, own);
    expect(reply).toMatchObject({
      answer: {
        silenced: ['one', 'two', '', '', 'five'],
        known: ['en', 'none', 'none', 'none', 'ko'],
      },
    });
  });
});

describe('a message that arrives again', () => {
  test('while it is being answered gets the same answer', async () => {
    const answers: (() => void)[] = [];
    let asked = 0;
    const reply = createReplies({
      ...handlers,
      loadCard: () => {
        asked++;
        return new Promise<void>((resolve) => answers.push(resolve));
      },
    });
    const both = [1, 2].map(() => reply({ call: 'loadCard', id: 7 }, frame(1)));
    const other = reply({ call: 'loadCard', id: 7 }, frame(2));
    expect(asked).toBe(2);
    for (const answer of answers) answer();
    expect(await Promise.all([...both, other])).toEqual(Array(3).fill({ answer: undefined }));
  });

  test('does what it asks for once', async () => {
    vi.useFakeTimers();
    let opened = 0;
    const reply = createReplies({ ...handlers, openStory: () => void opened++ });
    const message = { call: 'openStory', id: 7, question: { story: 'story' } };
    await reply(message, frame(1));
    await reply(message, frame(1));
    expect(opened).toBe(1);
    await reply({ ...message, id: 8 }, frame(1));
    expect(opened).toBe(2);
  });
});

describe('a budget', () => {
  test('holds a frame that floods, and nobody else', async () => {
    const reply = createReplies(handlers);
    const send = (id: number, sender: Sender) =>
      reply({ call: 'found', id, question: { names: [], mentions: 1 } }, sender);
    const flood = await Promise.all(Array.from({ length: 1_000 }, (_, id) => send(id, frame(1))));
    expect(flood.filter((answer) => 'refused' in answer).length).toBeGreaterThan(800);
    expect(await send(1, frame(1, 2))).toEqual({ answer: undefined });
    expect(await send(1, frame(2))).toEqual({ answer: undefined });
  });

  test('holds a page of the extension where it stands in a web page, and nowhere else', async () => {
    let done = 0;
    const reply = createReplies({ ...handlers, silenceEntity: () => ({ undo: String(done++) }) });
    const page = { url: fakeBrowser.runtime.getURL('/kept-card.html' as never) };
    for (let id = 0; id < 40; id++)
      await reply({ call: 'silenceEntity', id, question: 'x' }, { ...frame(1, 3), ...page });
    expect(done).toBe(10);
    for (let id = 0; id < 40; id++)
      await reply({ call: 'silenceEntity', id, question: 'x' }, { ...frame(2, 0), ...page });
    expect(done).toBe(50);
  });

  test.each<[what: 'silenceEntity' | 'openStory', often: number]>([
    ['silenceEntity', 10],
    ['openStory', 3],
  ])('lets a tab %s only %i times in a row, whichever of its frames asks', async (call, often) => {
    let done = 0;
    const reply = createReplies({
      ...handlers,
      openStory: () => void done++,
      silenceEntity: () => ({ undo: String(done++) }),
    });
    const question = call === 'openStory' ? { story: 'story' } : 'story';
    for (let id = 0; id < 40; id++) await reply({ call, id, question }, frame(1, id % 4));
    expect(done).toBe(often);
    await reply({ call, id: 1, question }, frame(2));
    expect(done).toBe(often + 1);
  });
});
