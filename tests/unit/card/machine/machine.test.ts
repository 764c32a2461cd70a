import { describe, expect, test } from 'vitest';
import { cardsOf } from '../../../../extension/card/machine/card-steps.ts';
import type { CardEvent, Effect, Opening, State } from '../../../../extension/card/machine/events.ts';
import { isGuarded, startState, step } from '../../../../extension/card/machine/machine.ts';
import type { CardMention } from '../../../../extension/card/mention.ts';
import { entity, mention } from '../support/mentions.ts';

const hover: Opening = { openBy: 'hover', modifier: 'none', delay: 250 };

/** A machine with a hand on it: keeps the state and the effects of the last event. */
function machine(opening: Opening = hover) {
  let state = startState(opening);
  let effects: readonly Effect[] = [];
  let t = 0;
  const send = (event: CardEvent): void => {
    ({ state, effects } = step(state, event));
  };
  const hand = {
    at: (id?: number, more: Partial<Extract<CardEvent, { is: 'point' }>> = {}) =>
      send({
        is: 'point',
        t,
        mention: id === undefined ? undefined : mention(id),
        card: undefined,
        fast: false,
        towards: false,
        held: false,
        modifier: false,
        ...more,
      }),
    on: (card: number) => hand.at(undefined, { card }),
    press: (id?: number, more: Partial<Extract<CardEvent, { is: 'press' }>> = {}) =>
      send({
        is: 'press',
        t,
        card: undefined,
        mention: id === undefined ? undefined : mention(id),
        touch: false,
        interactive: false,
        ...more,
      }),
    tap: (id?: number, more: Partial<Extract<CardEvent, { is: 'tap' }>> = {}) =>
      send({
        is: 'tap',
        t,
        card: undefined,
        mention: id === undefined ? undefined : mention(id),
        touch: false,
        interactive: false,
        ...more,
      }),
    send,
    /** Runs out the timer that the last event set. */
    ring() {
      const wait = effects.find((effect) => effect.do === 'wait');
      if (!wait) throw new Error('no timer was set');
      t += wait.ms;
      send({ is: 'timer', t, timer: wait.timer, token: wait.token });
      return wait.ms;
    },
    /** Answers the question that the last event asked. */
    answer(id?: string) {
      const ask = effects.find((effect) => effect.do === 'describe');
      if (!ask) throw new Error('nothing was asked');
      send({ is: 'described', t, token: ask.token, entity: entity(id ?? ask.entity) });
    },
    open(id: number) {
      hand.at(id);
      hand.ring();
      const [ask, wait] = effects as [Extract<Effect, { do: 'describe' }>, Extract<Effect, { do: 'wait' }>];
      send({ is: 'described', t, token: ask.token, entity: entity(ask.entity) });
      t += wait.ms;
      send({ is: 'timer', t, timer: 'show', token: wait.token });
    },
    pass: (ms: number) => {
      t += ms;
    },
    get t() {
      return t;
    },
    get state(): State {
      return state;
    },
    get effects() {
      return effects;
    },
    get shown() {
      return state.card?.mention.id;
    },
    did: (what: Effect['do']) => effects.some((effect) => effect.do === what),
  };
  return hand;
}

describe('opening by hovering', () => {
  test('opens after the delay, announced, with nothing focused', () => {
    const hand = machine();
    hand.at(1);
    expect(hand.ring()).toBe(100);
    expect(hand.effects).toEqual([
      { do: 'describe', token: 1, entity: 'e1' },
      { do: 'wait', timer: 'show', token: 1, ms: 150 },
    ]);
    hand.answer();
    expect(hand.shown).toBeUndefined();
    hand.send({ is: 'timer', t: 250, timer: 'show', token: 1 });
    expect(hand.shown).toBe(1);
    expect(hand.effects).toEqual([
      { do: 'opened', entity: 'e1' },
      { do: 'announce', entity: entity('e1') },
    ]);
  });

  test.each([
    [0, 0, 0],
    [60, 60, 0],
    [1000, 100, 900],
  ])('a delay of %i ms waits %i and then %i', (delay, first, second) => {
    const hand = machine({ ...hover, delay });
    hand.at(1);
    expect(hand.ring()).toBe(first);
    expect(hand.effects[1]).toMatchObject({ ms: second });
  });

  test('an answer that is late opens the card when it comes', () => {
    const hand = machine();
    hand.at(1);
    hand.ring();
    hand.send({ is: 'timer', t: 250, timer: 'show', token: 1 });
    expect(hand.shown).toBeUndefined();
    hand.send({ is: 'described', t: 900, token: 1, entity: entity('e1') });
    expect(hand.shown).toBe(1);
  });

  test('an entity that nobody knows opens nothing', () => {
    const hand = machine();
    hand.at(1);
    hand.ring();
    hand.send({ is: 'described', t: 120, token: 1, entity: undefined });
    hand.send({ is: 'timer', t: 250, timer: 'show', token: 1 });
    expect(hand.state.dwell).toBeUndefined();
    expect(hand.shown).toBeUndefined();
  });

  test('a pointer that crosses is not dwelling: fast moves begin the time again', () => {
    const hand = machine();
    hand.at(1, { fast: true });
    hand.at(1, { fast: true });
    expect(hand.state.dwell?.token).toBe(2);
    hand.send({ is: 'timer', t: 100, timer: 'start', token: 1 });
    expect(hand.effects).toEqual([]);
    hand.at(1);
    expect(hand.state.dwell?.token).toBe(2);
  });

  test.each<[string, (hand: ReturnType<typeof machine>) => void]>([
    ['the pointer leaves', (hand) => hand.at()],
    ['a button is held', (hand) => hand.at(1, { held: true })],
    ['a button goes down', (hand) => hand.press(1)],
    ['a key is typed', (hand) => hand.send({ is: 'typing', t: hand.t })],
    ['the page scrolls', (hand) => hand.send({ is: 'scroll', t: hand.t })],
    ['the page is hidden', (hand) => hand.send({ is: 'hidden' })],
    ['Escape', (hand) => hand.send({ is: 'escape' })],
    ['the mention is gone', (hand) => hand.send({ is: 'lost', mention: 1 })],
    ['settings change', (hand) => hand.send({ is: 'configure', opening: hover })],
  ])('nothing opens when %s first', (_, happens) => {
    const hand = machine();
    hand.at(1);
    happens(hand);
    expect(hand.did('swallow')).toBe(false);
    hand.send({ is: 'timer', t: 100, timer: 'start', token: 1 });
    hand.send({ is: 'timer', t: 250, timer: 'show', token: 1 });
    hand.send({ is: 'described', t: 250, token: 1, entity: entity('e1') });
    expect(hand.shown).toBeUndefined();
  });

  test('a dwell begun while it is quiet waits for the end of it', () => {
    const hand = machine();
    hand.send({ is: 'typing', t: 0 });
    hand.pass(50);
    hand.at(1);
    expect(hand.ring()).toBe(350);
  });

  test.each([
    ['click', 'none', false],
    ['command', 'none', false],
    ['hover', 'alt', false],
    ['hover', 'alt', true],
  ] as const)('in mode %s with modifier %s, held %s', (openBy, modifier, down) => {
    const hand = machine({ openBy, modifier, delay: 250 });
    hand.at(1, { modifier: down });
    expect(hand.state.dwell !== undefined).toBe(down);
  });
});

describe('an open card', () => {
  test('closes 300 ms after the pointer left', () => {
    const hand = machine();
    hand.open(1);
    hand.at();
    expect(hand.ring()).toBe(300);
    expect(hand.shown).toBeUndefined();
  });

  test.each<[string, (hand: ReturnType<typeof machine>) => void]>([
    ['comes back', (hand) => hand.at(1)],
    ['is on the card', (hand) => hand.on(hand.state.card!.id)],
    ['is on its way to the card', (hand) => hand.at(undefined, { towards: true })],
  ])('stays while the pointer %s', (_, happens) => {
    const hand = machine();
    hand.open(1);
    hand.at();
    const leaving = hand.state.card!.leaving!;
    happens(hand);
    hand.send({ is: 'timer', t: 900, timer: 'leave', token: leaving });
    expect(hand.shown).toBe(1);
  });

  test('does not stay for a pointer that stops on its way', () => {
    const hand = machine();
    hand.open(1);
    hand.at(undefined, { towards: true });
    hand.ring();
    expect(hand.shown).toBeUndefined();
  });

  test('no timer closes it while focus is in it, and leaving begins when focus leaves', () => {
    const hand = machine();
    hand.open(1);
    hand.at();
    const leaving = hand.state.card!.leaving!;
    hand.send({ is: 'focus', t: hand.t, card: hand.state.card!.id });
    hand.send({ is: 'timer', t: 900, timer: 'leave', token: leaving });
    expect(hand.shown).toBe(1);
    hand.send({ is: 'focus', t: 1000, card: undefined });
    hand.ring();
    expect(hand.shown).toBeUndefined();
  });

  test('moves to the next mention at once, and is the same card', () => {
    const hand = machine();
    hand.open(1);
    const { id } = hand.state.card!;
    hand.at(2);
    expect(hand.effects[0]).toMatchObject({ do: 'describe', entity: 'e2' });
    hand.answer();
    expect(hand.shown).toBe(2);
    expect(hand.state.card!.id).toBe(id);
    expect(hand.state.card!.leaving).toBeUndefined();
  });

  test('is not taken by a mention on the way to it before a dwell there', () => {
    const hand = machine();
    hand.open(1);
    hand.at(2, { towards: true });
    expect(hand.did('describe')).toBe(false);
    hand.on(hand.state.card!.id);
    expect(hand.state.dwell).toBeUndefined();
    expect(hand.shown).toBe(1);
  });

  test('is closed by Escape, which the page does not get, and stays closed until the pointer has left', () => {
    const hand = machine();
    hand.open(1);
    hand.send({ is: 'escape' });
    expect(hand.did('swallow')).toBe(true);
    expect(hand.shown).toBeUndefined();
    hand.at(1);
    expect(hand.state.dwell).toBeUndefined();
    hand.at();
    hand.at(1);
    expect(hand.state.dwell).toBeDefined();
  });

  test('leaves Escape to the page when nothing is open', () => {
    const hand = machine();
    hand.send({ is: 'escape' });
    expect(hand.did('swallow')).toBe(false);
  });

  test.each<[string, CardEvent]>([
    [
      'pressed elsewhere',
      { is: 'press', t: 0, card: undefined, mention: undefined, touch: false, interactive: false },
    ],
    ['its mention gone', { is: 'lost', mention: 1 }],
    ['closed from inside', { is: 'close', card: undefined }],
  ])('%s, it closes', (_, event) => {
    const hand = machine();
    hand.open(1);
    hand.send(event);
    expect(hand.shown).toBeUndefined();
  });

  test('is not closed by another mention that is gone, nor by a press on itself', () => {
    const hand = machine();
    hand.open(1);
    hand.send({ is: 'lost', mention: 2 });
    hand.press(undefined, { card: hand.state.card!.id });
    expect(hand.shown).toBe(1);
  });

  test('stays while the page scrolls or a button is held', () => {
    const hand = machine();
    hand.open(1);
    hand.send({ is: 'scroll', t: hand.t });
    hand.at(2, { held: true });
    expect(hand.shown).toBe(1);
    expect(hand.state.dwell).toBeUndefined();
  });

  test('ignores clicks for its first 150 ms', () => {
    const hand = machine();
    hand.open(1);
    const { id, shownAt } = hand.state.card!;
    expect(isGuarded(hand.state, id, shownAt + 149)).toBe(true);
    expect(isGuarded(hand.state, id, shownAt + 150)).toBe(false);
    expect(isGuarded(hand.state, 99, shownAt)).toBe(false);
  });
});

describe('by click', () => {
  const click: Opening = { openBy: 'click', modifier: 'none', delay: 250 };

  test('opens on text at once, stays when the pointer leaves, closes by the next click', () => {
    const hand = machine(click);
    hand.press(1);
    hand.send({ is: 'release' });
    hand.tap(1);
    hand.answer();
    expect(hand.shown).toBe(1);
    hand.at();
    expect(hand.effects).toEqual([]);
    hand.press(1);
    expect(hand.shown).toBe(1);
    hand.tap(1);
    expect(hand.shown).toBeUndefined();
  });

  test.each([
    ['a link', click, { interactive: true }],
    ['text when hovering opens', hover, {}],
    ['text when only commands open', { ...click, openBy: 'command' } as Opening, {}],
  ])('leaves a click on %s alone', (_, opening, more) => {
    const hand = machine(opening);
    hand.tap(1, more);
    expect(hand.effects).toEqual([]);
  });
});

describe('by touch', () => {
  test('a tap on text opens, a tap on it again closes', () => {
    const hand = machine();
    hand.press(1, { touch: true });
    hand.tap(1, { touch: true });
    hand.answer();
    expect(hand.shown).toBe(1);
    hand.press(1, { touch: true });
    hand.tap(1, { touch: true });
    expect(hand.shown).toBeUndefined();
  });

  test('a tap elsewhere closes, scrolling by finger does not', () => {
    const hand = machine();
    hand.tap(1, { touch: true });
    hand.answer();
    hand.press(undefined, { touch: true });
    hand.send({ is: 'scroll', t: hand.t });
    expect(hand.shown).toBe(1);
    hand.tap(undefined, { touch: true });
    expect(hand.shown).toBeUndefined();
  });

  test('a tap on a link is the link’s; a long press opens', () => {
    const hand = machine();
    hand.tap(1, { touch: true, interactive: true });
    expect(hand.effects).toEqual([]);
    hand.press(1, { touch: true, interactive: true });
    expect(hand.ring()).toBe(500);
    hand.answer();
    expect(hand.state.card?.by).toBe('touch');
    hand.tap(1, { touch: true, interactive: true });
    expect(hand.shown).toBe(1);
  });

  test('a finger that lifts or scrolls is no long press', () => {
    for (const event of [{ is: 'release' }, { is: 'scroll', t: 0 }] satisfies CardEvent[]) {
      const hand = machine();
      hand.press(1, { touch: true, interactive: true });
      const { token } = hand.state.hold!;
      hand.send(event);
      hand.send({ is: 'timer', t: 500, timer: 'hold', token });
      expect(hand.effects).toEqual([]);
    }
  });
});

describe('by command', () => {
  test('opens with focus, also where hovering is off, and gives focus back', () => {
    const hand = machine({ ...hover, openBy: 'command' });
    hand.send({ is: 'command', t: 0, mention: mention(1) });
    hand.answer();
    const { id } = hand.state.card!;
    expect(hand.effects).toContainEqual({ do: 'focus', card: id });
    hand.send({ is: 'focus', t: 1, card: id });
    hand.send({ is: 'escape' });
    expect(hand.effects).toEqual([{ do: 'restore' }, { do: 'swallow' }]);
  });

  test('moves focus into a card that hovering opened', () => {
    const hand = machine();
    hand.open(1);
    hand.send({ is: 'command', t: 0, mention: mention(1) });
    expect(hand.effects).toEqual([{ do: 'focus', card: hand.state.card!.id }]);
  });

  test('a pointer that passes other mentions does not take a focused card away', () => {
    const hand = machine();
    hand.send({ is: 'command', t: 0, mention: mention(1) });
    hand.answer();
    hand.send({ is: 'focus', t: 1, card: hand.state.card!.id });
    hand.at(2);
    expect(hand.state.dwell).toBeUndefined();
  });
});

describe('inside the card', () => {
  test('follows names and comes back along the trail', () => {
    const hand = machine();
    hand.open(1);
    const card = hand.state.card!.id;
    hand.send({ is: 'follow', card, entity: 'e2' });
    hand.answer();
    hand.send({ is: 'follow', card, entity: 'e3' });
    hand.answer();
    expect(hand.state.card!.trail.map(({ id }) => id)).toEqual(['e1', 'e2', 'e3']);
    hand.send({ is: 'return', card, to: 0 });
    hand.send({ is: 'return', card, to: -1 });
    expect(hand.state.card!.trail.map(({ id }) => id)).toEqual(['e1']);
  });

  test('drops the answer to a name that was followed before another, or before going back', () => {
    const hand = machine();
    hand.open(1);
    const card = hand.state.card!.id;
    hand.send({ is: 'follow', card, entity: 'e2' });
    const first = hand.state.token;
    hand.send({ is: 'follow', card, entity: 'e3' });
    const second = hand.state.token;
    hand.send({ is: 'described', t: 0, token: first, entity: entity('e2') });
    expect(hand.state.card!.trail).toHaveLength(1);
    hand.send({ is: 'return', card, to: 0 });
    hand.send({ is: 'described', t: 0, token: second, entity: entity('e3') });
    expect(hand.state.card!.trail).toHaveLength(1);
  });
});

describe('pinned', () => {
  test('a pinned card stays while another opens, and two can stand', () => {
    const hand = machine();
    hand.open(1);
    const first = hand.state.card!.id;
    hand.send({ is: 'pin', card: first });
    hand.press();
    hand.send({ is: 'release' });
    hand.send({ is: 'lost', mention: 1 });
    hand.open(2);
    hand.send({ is: 'pin', card: hand.state.card!.id });
    expect(cardsOf(hand.state).map(({ mention: { id } }) => id)).toEqual([1, 2]);
    hand.send({ is: 'close', card: first });
    expect(cardsOf(hand.state).map(({ mention: { id } }) => id)).toEqual([2]);
  });

  test('Escape closes a pinned card only from inside it', () => {
    const hand = machine();
    hand.open(1);
    const { id } = hand.state.card!;
    hand.send({ is: 'pin', card: id });
    hand.send({ is: 'escape' });
    expect(hand.did('swallow')).toBe(false);
    hand.send({ is: 'focus', t: 0, card: id });
    hand.send({ is: 'escape' });
    expect(hand.did('swallow')).toBe(true);
    expect(cardsOf(hand.state)).toEqual([]);
  });

  test('taken off its pin, it is the open card again', () => {
    const hand = machine();
    hand.open(1);
    hand.send({ is: 'pin', card: hand.state.card!.id });
    hand.open(2);
    hand.send({ is: 'pin', card: hand.state.pinned[0]!.id });
    expect(cardsOf(hand.state).map(({ mention: { id } }) => id)).toEqual([1]);
    hand.press();
    expect(cardsOf(hand.state)).toEqual([]);
  });
});

describe('what takes underlines off the page', () => {
  test('keeps its card while the answer comes, then offers to undo for a while', () => {
    const hand = machine();
    hand.open(1);
    const { id } = hand.state.card!;
    hand.send({ is: 'act', card: id, act: 'silence-entity' });
    hand.send({ is: 'lost', mention: 1 });
    hand.send({ is: 'ended' });
    expect(cardsOf(hand.state).map(({ request }) => request?.progress)).toEqual(['asked']);
    hand.send({ is: 'answered', card: id, ok: true });
    expect(cardsOf(hand.state)[0]?.request?.progress).toBe('done');
    hand.press();
    hand.send({ is: 'answered', card: id, ok: true });
    expect(cardsOf(hand.state)).toHaveLength(1);
  });

  test('the offer ends by itself, but not under a pointer', () => {
    const hand = machine();
    hand.open(1);
    const { id } = hand.state.card!;
    hand.send({ is: 'act', card: id, act: 'pause-site' });
    hand.send({ is: 'answered', card: id, ok: true });
    const [wait] = hand.effects;
    expect(wait).toMatchObject({ do: 'wait', timer: 'undo', ms: 6_000 });
    hand.on(id);
    hand.send({ is: 'timer', t: 9_000, timer: 'undo', token: (wait as { token: number }).token });
    expect(cardsOf(hand.state)).toHaveLength(1);
    expect(hand.ring()).toBe(2_000);
    hand.at();
    hand.send({ is: 'timer', t: 9_000, timer: 'undo', token: hand.state.pinned[0]!.request!.token! });
    expect(cardsOf(hand.state)).toHaveLength(0);
  });

  test('a second act is not asked for while one is', () => {
    const hand = machine();
    hand.open(1);
    const { id } = hand.state.card!;
    hand.send({ is: 'act', card: id, act: 'pause-site' });
    hand.send({ is: 'act', card: id, act: 'silence-name' });
    expect(hand.effects).toEqual([]);
  });

  test('what cannot be done leaves the card as it was, and says so', () => {
    const hand = machine();
    hand.open(1);
    const { id } = hand.state.card!;
    hand.send({ is: 'act', card: id, act: 'silence-name' });
    hand.send({ is: 'answered', card: id, ok: false });
    expect(cardsOf(hand.state)[0]).toMatchObject({ failure: 'unsaved', request: undefined });
    expect(hand.effects).toMatchObject([{ do: 'report', what: 'unsaved' }]);
  });
});

describe('a name that may mean several', () => {
  const several: CardMention = { ...mention(1), others: ['e2', 'e3'] };
  const asked = { ...entity('e1'), rivals: [entity('e2'), entity('e3')] };
  const opened = (given: CardMention) => {
    const hand = machine();
    hand.send({ is: 'command', t: 0, mention: given });
    const [ask] = hand.effects as [Extract<Effect, { do: 'describe' }>];
    hand.send({ is: 'described', t: 5, token: ask.token, entity: asked });
    return { hand, ask, id: hand.state.card!.id };
  };
  const ids = (state: State) => {
    const [first] = state.card!.trail;
    return [first!.id, ...(first!.rivals ?? []).map(({ id }) => id)];
  };

  test('is asked for with all of them, and asks which one is meant', () => {
    const { hand, ask } = opened(several);
    expect(ask).toMatchObject({ entity: 'e1', others: ['e2', 'e3'] });
    expect(hand.state.card?.asks).toBe(true);
    // Nobody has read of one of them yet.
    expect(hand.did('opened')).toBe(false);
  });

  test('shows the one that is chosen, and keeps the others for another choice', () => {
    const { hand, id } = opened(several);
    hand.send({ is: 'choose', card: id, entity: 'e2' });
    expect(hand.state.card?.asks).toBe(false);
    expect(ids(hand.state)).toEqual(['e2', 'e1', 'e3']);
    hand.send({ is: 'menu', card: id, open: true });
    hand.send({ is: 'ask-again', card: id });
    expect(hand.state.card).toMatchObject({ asks: true, menu: false });
    hand.send({ is: 'choose', card: id, entity: 'e3' });
    expect(ids(hand.state)).toEqual(['e3', 'e2', 'e1']);
  });

  test('does not ask where it was said before', () => {
    const { hand } = opened({ ...several, isChosen: true });
    expect(hand.state.card?.asks).toBe(false);
    expect(hand.did('opened')).toBe(true);
  });

  test('a card of one entity never asks', () => {
    const hand = machine();
    hand.send({ is: 'command', t: 0, mention: mention(1) });
    hand.answer();
    hand.send({ is: 'ask-again', card: hand.state.card!.id });
    expect(hand.state.card?.asks).toBe(false);
  });
});
