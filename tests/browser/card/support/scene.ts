import { vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { openCards } from '../../../../extension/card/cards.ts';
import type { CardActions } from '../../../../extension/card/contract.ts';
import { type Home, ownHome } from '../../../../extension/card/position/host-document.ts';
import { defaults } from '../../../../extension/settings/defaults.ts';
import type { FrameSettings } from '../../../../extension/settings/frame-settings.ts';
import type { EntityCard } from '../../../../extension/story/view/shown.ts';
import { english } from '../../../support/english.ts';
import { pointAt } from '../../../support/pointer.ts';
import { cardOf, fakePage } from './fake-page.ts';

const attachShadow = Element.prototype.attachShadow;
let root: ShadowRoot | undefined;

/** Lets tests see the closed tree that is made next: nothing but this can. */
Element.prototype.attachShadow = function (init) {
  root = attachShadow.call(this, init);
  return root;
};

interface SceneOptions {
  settings?: Partial<FrameSettings>;
  locale?: string;
  describe?: (id: string, others?: readonly string[]) => Promise<EntityCard>;
  resting?: PointerEvent;
  home?: Home;
}

/** A page with this HTML, the pointer in its far corner, and cards over its `data-entity` elements. */
export async function createScene(html: string, options: SceneOptions = {}) {
  await pointAt(window.innerWidth - 1, window.innerHeight - 1);
  document.body.innerHTML = html;
  const page = fakePage();
  const ended = new AbortController();
  const undo = vi.fn(async () => {});
  const actions = {
    silenceName: vi.fn(async () => undo),
    silenceEntity: vi.fn(async () => undo),
    pauseSite: vi.fn(async () => undo),
    notHere: vi.fn(async () => undo),
    chooseMeaning: vi.fn(async () => {}),
    editName: vi.fn(async () => {}),
    openStory: vi.fn(async () => {}),
    openKept: vi.fn(async () => {}),
    opened: vi.fn(),
  } satisfies CardActions;
  const cards = openCards({
    page,
    describe: options.describe ?? (async (id) => cardOf(id)),
    actions,
    frames: { address: 'about:blank', origin: location.origin },
    settings: { ...defaults, silencedNames: [], notMeant: [], isPrivate: false, ...options.settings },
    t: english,
    locale: options.locale ?? 'en-GB',
    document,
    home: options.home ?? ownHome(window),
    resting: options.resting,
    signal: ended.signal,
  });
  const tree = root!;
  const button = (words: string): HTMLElement =>
    [...tree.querySelectorAll<HTMLElement>('button')].find((one) =>
      `${one.textContent} ${one.ariaLabel} ${one.title}`.includes(words),
    )!;
  const card = (): HTMLElement | null => tree.querySelector<HTMLElement>('.card');
  return {
    page,
    cards,
    actions,
    undo,
    tree,
    end: () => ended.abort(),
    host: tree.host as HTMLElement,
    card,
    all: () => [...tree.querySelectorAll<HTMLElement>('.card')],
    name: () => tree.querySelector('.name')?.textContent,
    mention: (nth = 0) => document.querySelectorAll('[data-entity]')[nth]!,
    button,
    /** Presses a button by the real keyboard: a card heeds nothing that no person did. */
    async press(words: string) {
      button(words).focus();
      await userEvent.keyboard('{Enter}');
    },
    opened: () => vi.waitFor(() => card() ?? Promise.reject(new Error('no card opened')), { interval: 5 }),
    closed: () => vi.waitFor(() => card() && Promise.reject(new Error('a card is open')), { interval: 5 }),
  };
}

/** Lets so much time pass. */
export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
