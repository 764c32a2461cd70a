import story from '../../../../data/stories/south-korea-ai-2025.json' with { type: 'json' };
import type { CardMention } from '../../../../extension/card/mention.ts';
import type { CardPage } from '../../../../extension/card/page-port.ts';
import type { Story } from '../../../../extension/story/format/schema.ts';
import { createLibrary } from '../../../../extension/story/view/library.ts';
import type { EntityCard } from '../../../../extension/story/view/shown.ts';

const library = createLibrary([story as unknown as Story]);

/** The source story's card of an entity, with its plain name marked. */
export function cardOf(id: string): EntityCard {
  const name = library.entity(id)!.name;
  return library.card(id, (sentence) => {
    const at = sentence.indexOf(name);
    return at === -1 ? [] : [[at, at + name.length]];
  })!;
}

/** A page whose mentions are the elements with `data-entity`; what it is asked is kept for the test to see. */
export interface FakePage extends CardPage {
  readonly open: CardMention | undefined;
  /** The mention of an element. */
  of(element: Element): CardMention;
  /** Tells that mentions came or went. */
  changed(): void;
}

/** Makes such a page of the document as it stands. */
export function fakePage(): FakePage {
  const ids = new Map<Element, CardMention>();
  const listeners = new Set<() => void>();
  let open: CardMention | undefined;
  const of = (element: Element): CardMention => {
    const known = ids.get(element);
    if (known) return known;
    const mention: CardMention = {
      id: ids.size + 1,
      entity: element.getAttribute('data-entity')!,
      text: element.textContent,
      others: element.getAttribute('data-others')?.split(' ') ?? [],
      isChosen: element.hasAttribute('data-chosen'),
      reason: { rule: 'full-name', by: 'Sam Altman', where: 'earlier' },
    };
    ids.set(element, mention);
    return mention;
  };
  const elementOf = (mention: CardMention): Element | undefined =>
    [...ids].find(([element, known]) => known === mention && element.isConnected)?.[0];
  return {
    of,
    get open() {
      return open;
    },
    at(x, y) {
      const element = document.elementFromPoint(x, y)?.closest('[data-entity]');
      return element ? of(element) : undefined;
    },
    rects: (mention) => [...(elementOf(mention)?.getClientRects() ?? [])],
    element: elementOf,
    node: (mention) => elementOf(mention)?.firstChild ?? document.body,
    markOpen(mention) {
      if (open) elementOf(open)?.classList.remove('open');
      open = mention;
      if (mention) elementOf(mention)?.classList.add('open');
    },
    list: () => [...document.querySelectorAll('[data-entity]')].map(of),
    changed: () => {
      for (const listener of listeners) listener();
    },
    onChange(listener, signal) {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
    },
  };
}
