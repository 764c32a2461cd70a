import { elementAround } from '../dom/element-around.ts';
import { createThrottle } from '../schedule/throttle.ts';

/** Changes of a page's style are looked at together, and again after this at the earliest, in milliseconds. */
const changesEveryMs = 250;
/** Number of elements around the pointer that are checked: a hover style mostly applies to one of them. */
const mostAround = 4;

/** More elements than this that were changed together are taken for the whole page. */
const mostElements = 500;

/**
 * Calls back when the page may have changed how its text is drawn: in other colours for the whole page, by a style sheet
 * that came later, or within elements that the page has changed, or that the pointer or the focus has come to or left.
 * Listens once it is asked to.
 */
export function followStyles(changed: (within?: ReadonlySet<Element>) => void, signal: AbortSignal) {
  let isFollowing = false;
  let isWhole = false;
  const restyled = new Set<Element>();
  const throttle = createThrottle(
    async () => {
      const began = performance.now();
      const within = isWhole || restyled.size > mostElements ? undefined : new Set(restyled);
      isWhole = false;
      restyled.clear();
      changed(within);
      return performance.now() - began;
    },
    signal,
    changesEveryMs,
  );
  const soon = () => {
    isWhole = true;
    throttle.soon(false);
  };
  const sheetLoaded = ({ target }: Event) => {
    if (/^(link|style)$/.test((target as Partial<Element>).localName ?? '')) soon();
  };
  const around = new Set<Element>();
  const flush = () => {
    changed(new Set(around));
    around.clear();
  };
  const cameOrWent = ({ target }: Event) => {
    let element = target as Element | null;
    if (element?.nodeType !== 1) return;
    for (let steps = 0; steps < mostAround; steps++) {
      const outer: Element | null = elementAround(element);
      if (!outer || outer === document.body || outer === document.documentElement) break;
      element = outer;
    }
    if (element === document.body || element === document.documentElement) return;
    if (around.size === 0) requestAnimationFrame(flush);
    around.add(element);
  };

  return {
    follow() {
      if (isFollowing || signal.aborted) return;
      isFollowing = true;
      const passive = { capture: true, passive: true, signal } as const;
      for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
        matchMedia(query).addEventListener('change', soon, { signal });
      document.addEventListener('load', sheetLoaded, passive);
      addEventListener('resize', soon, passive);
      // Styles follow what is ticked too.
      document.addEventListener('change', soon, passive);
      for (const type of ['pointerover', 'pointerout', 'focusin', 'focusout', 'transitionend'])
        addEventListener(type, cameOrWent, passive);
      const observer = new MutationObserver(soon);
      for (const element of [document.documentElement, document.body])
        if (element) observer.observe(element, { attributes: true });
      signal.addEventListener('abort', () => observer.disconnect());
    },
    /** The page may have changed the style of these elements, or of all. */
    changed(elements?: ReadonlySet<Element>) {
      if (!isFollowing) return;
      if (!elements) return soon();
      for (const element of elements) restyled.add(element);
      throttle.soon(false);
    },
  };
}
