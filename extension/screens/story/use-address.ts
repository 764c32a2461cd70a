import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { type Place, placeOf, type Tab } from './address.ts';

/**
 * Keeps the reader's place in the address, so that it can be linked to, reloaded and left with Back.
 * What the address names is scrolled to and focused.
 */
export function usePlace(open: readonly Tab[]): { place: Place; go: (tab: Tab) => void } {
  const [hash, setHash] = useState(location.hash);
  const place = placeOf(hash, open);

  useEffect(() => {
    const onChange = () => setHash(location.hash);
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, []);

  useLayoutEffect(() => {
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
