import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardsOf } from '../../../../extension/card/machine/card-steps.ts';
import type { CardEvent, Effect, State } from '../../../../extension/card/machine/events.ts';
import { startState, step } from '../../../../extension/card/machine/machine.ts';
import { entity, mention } from '../support/mentions.ts';

const someMention = fc.option(fc.integer({ min: 1, max: 4 }).map(mention), { nil: undefined });
const flag = fc.boolean();
/** Which of the cards that stand an event is about; -1 for none. */
const which = fc.integer({ min: -1, max: 2 });

type Move = (state: State, t: number) => CardEvent;

/** Anything a hand, a keyboard or a page can do, at any moment. */
const move: fc.Arbitrary<Move | 'ring' | 'answer' | 'fail'> = fc.oneof(
  fc.record({ mention: someMention, fast: flag, towards: flag, held: flag, modifier: flag, on: which }).map(
    ({ on, ...rest }): Move =>
      (state, t) => {
        const card = cardsOf(state)[on]?.id;
        return { is: 'point', t, card, ...rest, mention: card === undefined ? rest.mention : undefined };
      },
  ),
  fc
    .record({
      is: fc.constantFrom('press', 'tap'),
      mention: someMention,
      touch: flag,
      interactive: flag,
      on: which,
    })
    .map(
      ({ on, ...rest }): Move =>
        (state, t) =>
          ({ ...rest, t, card: cardsOf(state)[on]?.id }) as CardEvent,
    ),
  which.map(
    (on): Move =>
      (state, t) => ({ is: 'focus', t, card: cardsOf(state)[on]?.id }),
  ),
  fc.tuple(which, fc.constantFrom('pin', 'close', 'follow', 'return')).map(
    ([on, is]): Move =>
      (state) =>
        ({ is, card: cardsOf(state)[on]?.id ?? 999, entity: 'e9', to: 0 }) as CardEvent,
  ),
  fc.tuple(which, flag).map(
    ([on, open]): Move =>
      (state) => ({ is: 'menu', card: cardsOf(state)[on]?.id ?? 999, open }),
  ),
  fc.integer({ min: 1, max: 4 }).map(
    (id): Move =>
      () => ({ is: 'lost', mention: id }),
  ),
  fc.integer({ min: 1, max: 4 }).map(
    (id): Move =>
      (_, t) => ({ is: 'command', t, mention: mention(id) }),
  ),
  fc.constantFrom<CardEvent['is']>('release', 'escape', 'typing', 'scroll', 'hidden').map(
    (is): Move =>
      (_, t) =>
        ({ is, t }) as CardEvent,
  ),
  fc.constantFrom('ring', 'answer', 'fail'),
);

/** Plays moves; timers ring and answers come in any order, also late. */
function play(
  moves: readonly (Move | 'ring' | 'answer' | 'fail')[],
  check: (before: State, event: CardEvent, after: State, effects: readonly Effect[]) => void,
): { state: State; settle: () => State } {
  let state = startState({ openBy: 'hover', modifier: 'none', delay: 250 });
  const waiting: Extract<Effect, { do: 'wait' }>[] = [];
  const asked: Extract<Effect, { do: 'describe' }>[] = [];
  let t = 0;
  const send = (event: CardEvent): void => {
    const { state: after, effects } = step(state, event);
    check(state, event, after, effects);
    state = after;
    for (const effect of effects) {
      if (effect.do === 'wait') waiting.push(effect);
      if (effect.do === 'describe') asked.push(effect);
    }
  };
  const ring = (): void => {
    const wait = waiting.splice((t * 7) % Math.max(1, waiting.length), 1)[0];
    if (wait) send({ is: 'timer', t, timer: wait.timer, token: wait.token });
  };
  const answer = (known: boolean): void => {
    const ask = asked.splice((t * 5) % Math.max(1, asked.length), 1)[0];
    if (ask) send({ is: 'described', t, token: ask.token, entity: known ? entity(ask.entity) : undefined });
  };
  for (const next of moves) {
    t += 40;
    if (next === 'ring') ring();
    else if (next === 'answer') answer(true);
    else if (next === 'fail') answer(false);
    else send(next(state, t));
  }
  const settle = (): State => {
    send({ is: 'release' });
    send({ is: 'focus', t, card: undefined });
    send({
      is: 'point',
      t: t + 1000,
      mention: undefined,
      card: undefined,
      fast: false,
      towards: false,
      held: false,
      modifier: false,
    });
    while (waiting.length + asked.length > 0) {
      t += 1;
      ring();
      answer(true);
    }
    return state;
  };
  return { state, settle };
}

const moves = fc.array(move, { maxLength: 60 });

test('no order of events shows a card for another mention, or opens one that was not asked for', () => {
  fc.assert(
    fc.property(moves, (played) => {
      play(played, (before, event, after) => {
        for (const card of cardsOf(after)) expect(card.trail[0]?.id).toBe(card.mention.entity);
        const opened =
          after.card &&
          after.card.mention.id !== before.card?.mention.id &&
          !before.pinned.includes(after.card);
        if (!opened || event.is === 'pin') return;
        expect(before.dwell?.mention.id).toBe(after.card?.mention.id);
        if (after.card?.by === 'hover') expect(before.held).toBe(false);
      });
    }),
    { numRuns: 2000 },
  );
});

test('no order of events leaves two cards under one id, or two that are not pinned', () => {
  fc.assert(
    fc.property(moves, (played) => {
      play(played, (_, __, after) => {
        const ids = cardsOf(after).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      });
    }),
    { numRuns: 2000 },
  );
});

test('once hand and focus are elsewhere, a card that opened by hovering is gone, and Escape ends any other', () => {
  fc.assert(
    fc.property(moves, (played) => {
      const state = play(played, () => {}).settle();
      expect(state.dwell).toBeUndefined();
      expect(state.card?.by).not.toBe('hover');
      const menus = cardsOf(state).filter(({ menu }) => menu).length;
      let last = state;
      for (let press = 0; press <= menus; press++) last = step(last, { is: 'escape' }).state;
      expect(last.card).toBeUndefined();
    }),
    { numRuns: 2000 },
  );
});

test('Escape is kept from the page exactly when it closes a card or a menu', () => {
  fc.assert(
    fc.property(moves, (played) => {
      play([...played, () => ({ is: 'escape' })], (before, event, after, effects) => {
        const swallowed = effects.some((effect) => effect.do === 'swallow');
        const open = (state: State) =>
          cardsOf(state).length + cardsOf(state).filter(({ menu }) => menu).length;
        expect(swallowed).toBe(event.is === 'escape' && open(after) < open(before));
      });
    }),
    { numRuns: 2000 },
  );
});
