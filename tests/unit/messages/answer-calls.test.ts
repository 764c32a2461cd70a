import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Handlers, reply, type Sender } from '../../../extension/messages/answer-calls.ts';

const nothing = () => {
  throw new Error('not asked for');
};
const handlers: Handlers = {
  read: (passages) => ({ readings: passages.map(() => ({ candidates: [], evidence: [] })), entities: {} }),
  loadPage: () => undefined,
  describe: (entity) => {
    throw new Error(`No story knows "${entity}".`);
  },
  loadCard: () => {},
  opened: () => {},
  found: () => {},
  openStory: nothing,
  silenceName: nothing,
  silenceEntity: nothing,
  pauseSite: nothing,
};
const own: Sender = { id: fakeBrowser.runtime.id };

describe('answering a content script', () => {
  beforeEach(() => fakeBrowser.reset());

  test('answers what it was asked', async () => {
    const answer = await reply(handlers, { call: 'read', question: [{ text: 'Kakao', lang: 'en' }] }, own);
    expect(answer).toEqual({ answer: { readings: [{ candidates: [], evidence: [] }], entities: {} } });
    expect(await reply(handlers, { call: 'loadCard' }, own)).toEqual({ answer: undefined });
    // What is left out may arrive as null: messages cross as JSON in some browsers.
    expect(await reply(handlers, { call: 'loadCard', question: null }, own)).toEqual({
      answer: undefined,
    });
  });

  test.each<[what: string, message: unknown, sender: Sender, refused: RegExp]>([
    ['another extension', { call: 'loadCard' }, { id: 'someone-else' }, /not a message of this extension/i],
    ['nothing', undefined, own, /no such call/i],
    ['a word', 'loadPage', own, /no such call/i],
    ['an unknown call', { call: 'constructor' }, own, /no such call/i],
    ['no passages', { call: 'read' }, own, /"read".*wrong shape/i],
    ['a passage without text', { call: 'read', question: [{ lang: 'en' }] }, own, /wrong shape at 0\.text/i],
    ['too many passages', { call: 'read', question: Array(201).fill({ text: '' }) }, own, /wrong shape/i],
    ['too long a passage', { call: 'read', question: [{ text: 'x'.repeat(20_001) }] }, own, /wrong shape/i],
    ['a negative count', { call: 'found', question: -1 }, own, /wrong shape/i],
    ['half a mention', { call: 'found', question: 0.5 }, own, /wrong shape/i],
    ['an address that is none', { call: 'pauseSite', question: 'here' }, own, /wrong shape/i],
    [
      'an entity that no story knows',
      { call: 'describe', question: 'nobody' },
      own,
      /"describe" failed: no story knows "nobody"/i,
    ],
  ])('refuses %s, saying why', async (_, message, sender, refused) => {
    const answer = await reply(handlers, message, sender);
    expect(answer).toEqual({ refused: expect.stringMatching(refused) });
  });
});
