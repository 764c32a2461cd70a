import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createSealedCards } from '../../../../entrypoints/background/calls/sealed-cards.ts';
import type { EntityCard, StoryPart } from '../../../../extension/story/view/shown.ts';

beforeEach(() => fakeBrowser.reset());

const part = (id: string, isKept: boolean): StoryPart => ({
  ...{ id, title: `Secret of ${id}`, published: '2026-05-03', language: 'en' },
  ...{ quotes: [], events: [], relations: [], notes: [] },
  ...(isKept && { kept: { site: 'The Baltic Post' } }),
});
const card = (id: string, ...stories: StoryPart[]): EntityCard => ({
  ...{ id, kind: 'person', name: `Name of ${id}`, names: [], facts: [], background: false },
  stories,
});
const page = { tab: { id: 7 } as never, url: 'https://news.example/' };
const frame = { tab: { id: 7 } as never, url: 'chrome-extension://test-extension-id/kept-card.html' };

describe('a card that asks which of several is meant', () => {
  const elif = card('own-elif', part('own-a', true));
  const kim = card('kim', part('bundled', false));

  test.each<[string, EntityCard]>([
    ['of two kept names', { ...elif, rivals: [card('own-deniz', part('own-b', true))] }],
    ['of a kept name and one that comes with Backstory', { ...elif, rivals: [kim] }],
    ['of one that comes with Backstory and a kept name', { ...kim, rivals: [elif] }],
  ])('%s says nothing to the page, not even who may be meant', (_, asking) => {
    const sealed = createSealedCards();
    const told = sealed.sealFor(page, asking);
    expect(told.sealed).toBeTypeOf('string');
    expect(told.name).toBe('');
    expect(JSON.stringify(told)).not.toMatch(/Secret|Baltic|Name of|rivals/);
    const others = asking.rivals!.map(({ id }) => id);
    expect(sealed.redeem(told.sealed!, frame)).toEqual({ entity: asking.id, others });
    expect(() => sealed.redeem(told.sealed!, frame)).toThrow('No such card');
  });

  test('of names that come with Backstory alone is public', () => {
    const asking = { ...kim, rivals: [card('kim-2', part('bundled', false))] };
    expect(createSealedCards().sealFor(page, asking)).toBe(asking);
  });
});
