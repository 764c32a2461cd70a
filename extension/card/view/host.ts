import { mountClass } from '../left-hosts.ts';
import type { HostPlace } from '../position/layer.ts';

/** The one element that we add to a page, and the closed tree in it that holds the cards. */
export interface Host {
  readonly root: ShadowRoot;
  /** Where cards are rendered; tokens.css styles it. */
  readonly mount: HTMLElement;
  /** Puts the host into the top layer, in this part of the page; adds it again where that was undone. */
  show(place: HostPlace): void;
  hide(): void;
  /** Puts it above everything else in the top layer. */
  raise(): void;
  /** Whether a target, as the page sees it, is the host. */
  isHost(target: EventTarget | null): boolean;
  /** Whether it stands in the top layer; a page may take it away at any moment. */
  isShown(): boolean;
  remove(): void;
}

/** Events inside a card that do not leave it. */
const contained = [
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'pointercancel'],
  ...[
    'mousedown',
    'mouseup',
    'mousemove',
    'mouseover',
    'mouseout',
    'click',
    'dblclick',
    'auxclick',
    'contextmenu',
  ],
  ...['touchstart', 'touchmove', 'touchend', 'wheel', 'keydown', 'keyup', 'keypress', 'focusin', 'focusout'],
];

/**
 * Makes a host that is not yet in the page; `css` becomes a constructed sheet, which no content policy forbids. The host
 * is a plain `div`: an element with a name of its own could be defined by the page, which then gets its closed tree.
 */
export function createHost(document: Document, css: string): Host {
  const element = document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement;
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  // A constructed sheet works only in the window that made it.
  const { CSSStyleSheet } = document.defaultView as Window & typeof globalThis;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const mount = document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement;
  mount.className = mountClass;
  root.append(mount);
  for (const type of contained)
    root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  const isShown = (): boolean => element.isConnected && element.matches(':popover-open');
  return {
    root,
    mount,
    isShown,
    isHost: (target) => target === element,
    show({ parent, slot }) {
      if (element.slot !== slot) element.slot = slot;
      if (element.parentNode !== parent) parent.append(element);
      // Set only if it differs: a page may watch attributes, and would be told of each rendering.
      if (element.popover !== 'manual') element.popover = 'manual';
      if (!isShown()) element.showPopover();
    },
    raise() {
      if (!isShown()) return;
      // Without this class, cards would fade in again when the host is shown again, and count as unseen meanwhile.
      mount.classList.add('settled');
      element.hidePopover();
      element.showPopover();
    },
    hide() {
      if (isShown()) element.hidePopover();
    },
    remove: () => element.remove(),
  };
}
