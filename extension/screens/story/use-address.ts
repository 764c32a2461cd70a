import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { placeOf, type StoryAddress, type Tab } from './address.ts';

/** The link by which a reader left a place, and how far down the page was then, in px. */
interface Left {
  href: string;
  y: number;
}

/**
 * Keeps the reader's place in the address, so that it can be linked to, reloaded and left with Back.
 * What the address names is scrolled to and focused.
 */
export function usePlace(open: readonly Tab[]): { place: StoryAddress; go: (tab: Tab) => void } {
  const [hash, setHash] = useState(location.hash);
  const place = placeOf(hash, open);

  useEffect(() => {
    const onChange = () => setHash(location.hash);
    // Stored with the history entry that is left, so that Back focuses the link that led away.
    const onClick = ({ target }: Event) => {
      const href = (target as Element).closest?.('a[href^="#"]')?.getAttribute('href');
      if (href) history.replaceState({ ...history.state, left: { href, y: scrollY } satisfies Left }, '');
    };
    addEventListener('hashchange', onChange);
    document.addEventListener('click', onClick);
    return () => {
      removeEventListener('hashchange', onChange);
      document.removeEventListener('click', onClick);
    };
  }, []);

  useLayoutEffect(() => {
    const { left } = (history.state ?? {}) as { left?: Left };
    const link = left && document.querySelector<HTMLElement>(`a[href="${CSS.escape(left.href)}"]`);
    if (link) {
      link.focus({ preventScroll: true });
      scrollTo({ top: left.y, behavior: 'instant' });
      return;
    }
    const target = place.target ? document.getElementById(place.target) : null;
    target?.focus({ preventScroll: true });
    target?.scrollIntoView();
  }, [hash]);

  const go = (tab: Tab) => {
    // Looking through the tabs leaves no trail in the tab's history; following a link does.
    history.replaceState(history.state, '', `#${tab}`);
    setHash(`#${tab}`);
    // Each tab begins at its beginning, not as far down as the last one was left.
    scrollTo({ top: 0, behavior: 'instant' });
  };
  return { place, go };
}
