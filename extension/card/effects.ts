import { localName } from '../story/view/local-name.ts';
import type { EntityCard } from '../story/view/shown.ts';
import type { CardsOptions, Undo } from './contract.ts';
import type { CardFrames } from './frame/card-frames.ts';
import type { Act, CardEvent, Effect, OpenCard } from './machine/events.ts';
import { actWords } from './view/act-words.ts';
import { nameFor } from './view/naming.ts';
import type { Stage } from './view/stage.tsx';

interface EffectsOptions extends Pick<CardsOptions, 'describe' | 'actions' | 't' | 'document'> {
  stage: Stage;
  frames: CardFrames;
  send: (event: CardEvent) => unknown;
  /** The language of the text that a card's mention stands in. */
  pageLanguage: (card: OpenCard | undefined) => string | undefined;
  /** The open card, and whether any card has focus. */
  open: () => { card: OpenCard | undefined; hasFocus: boolean };
  /** A reader has opened an entity. */
  opened: (entity: string) => void;
  signal: AbortSignal;
}

/** Gives what performs the machine's effects: timers, questions to the extension, focus and announcements. */
export function createEffects(options: EffectsOptions): (effect: Effect) => void {
  const { stage, frames, send, t, document, signal } = options;
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const undos = new Map<number, Undo>();
  /** What had focus before a card took it. */
  let before: Element | null = null;
  signal.addEventListener('abort', () => {
    for (const timer of timers) clearTimeout(timer);
  });

  const wait = ({ timer, token, ms }: Extract<Effect, { do: 'wait' }>): void => {
    const id = setTimeout(() => {
      timers.delete(id);
      send({ is: 'timer', t: performance.now(), timer, token });
    }, ms);
    timers.add(id);
  };

  const describe = ({ token, entity, others }: Extract<Effect, { do: 'describe' }>): void => {
    const answer = (described: EntityCard | undefined) =>
      send({ is: 'described', t: performance.now(), token, entity: described });
    options.describe(entity, others).then(answer, () => answer(undefined));
  };

  const follow = (card: number, answer: Promise<Undo>): void => {
    answer.then(
      (undo) => {
        undos.set(card, undo);
        send({ is: 'answered', card, ok: true });
      },
      () => send({ is: 'answered', card, ok: false }),
    );
  };

  const act = (card: OpenCard, asked: Act): void => {
    const { actions } = options;
    const ask = {
      'silence-name': () => actions.silenceName(card.mention),
      'silence-entity': () => actions.silenceEntity(card.trail.at(-1)!.id),
      'not-here': () => actions.notHere(card.trail.at(-1)!.id),
      'pause-site': () => actions.pauseSite(),
    }[asked];
    follow(card.id, frames.has(card.id) ? frames.act(card.id, asked) : ask());
  };

  const undo = (card: number): void => {
    const answer = (ok: boolean) => send({ is: 'answered', card, ok });
    (undos.get(card)?.() ?? Promise.reject()).then(
      () => answer(true),
      () => answer(false),
    );
  };

  const report = ({ card, what }: Extract<Effect, { do: 'report' }>): void => {
    const { request, mention, trail } = card;
    const name = nameFor(trail.at(-1)!, options.pageLanguage(card)).title.text || mention.text;
    if (what !== 'done') stage.announce(t(what === 'undone' ? 'card.undone' : `card.failed.${what}`));
    else if (request) stage.announce(`${actWords(request.act, mention.text, name, t)} ${t('card.undoKey')}`);
  };

  return (effect) => {
    switch (effect.do) {
      case 'wait':
        return wait(effect);
      case 'describe':
        return describe(effect);
      case 'announce': {
        const { entity } = effect;
        const { card } = options.open();
        const { text } = localName(entity, options.pageLanguage(card));
        const name = (!card?.asks && text) || (card?.mention.text ?? '');
        return stage.announce(t('card.opened', { name, kind: t(`kind.${entity.kind}`) }));
      }
      case 'act':
        return act(effect.card, effect.act);
      case 'undo':
        return undo(effect.card);
      case 'report':
        return report(effect);
      case 'focus':
        if (!options.open().hasFocus) before = focused(document);
        if (!frames.focus(effect.card)) stage.element(effect.card)?.focus({ preventScroll: true });
        if (stage.cardOf(stage.host.root.activeElement) !== effect.card)
          send({ is: 'unusable', card: effect.card });
        return;
      case 'restore':
        if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
        before = null;
        return;
      case 'opened':
        return options.opened(effect.entity);
    }
  };
}

/** The element that has the focus, in whichever open tree. */
function focused({ activeElement }: Document): Element | null {
  let at = activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}
