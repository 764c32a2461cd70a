import { partOf } from './reach.ts';

/** An element may attach a shadow root without any sign: looked at again after so many milliseconds. */
const lookAgain = [250, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000];
/** At most so many elements are looked at again. */
const mostHosts = 2_000;

/** Finds the open shadow roots of a document; `met` is called once for each. */
export function createShadowRoots(met: (root: ShadowRoot) => void, signal: AbortSignal) {
  const roots = new Set<ShadowRoot>();
  const hosts = new Set<Element>();
  let looks = 0;
  let isLookDue = false;

  const meet = (root: ShadowRoot) => {
    if (roots.has(root)) return;
    roots.add(root);
    met(root);
  };
  const look = () => {
    for (const host of hosts) {
      if (host.shadowRoot) meet(host.shadowRoot);
      if (host.shadowRoot || !host.isConnected) hosts.delete(host);
    }
  };
  const lookLater = () => {
    if (isLookDue || hosts.size === 0 || looks === lookAgain.length) return;
    isLookDue = true;
    setTimeout(() => {
      isLookDue = false;
      if (signal.aborted) return;
      look();
      lookLater();
    }, lookAgain[looks++]);
  };

  return {
    meet,
    /** Keeps an element in view that may attach a root later. */
    expect(host: Element) {
      if (hosts.size < mostHosts) hosts.add(host);
    },
    /** Looks whether elements have attached a root since they were met. */
    look,
    lookLater,
    /** Those met so far that still stand. */
    list(): ShadowRoot[] {
      for (const root of roots) if (!root.isConnected) roots.delete(root);
      return [...roots];
    },
  };
}

/** True for what pages attach a shadow root to after the fact: custom elements, and boxes that are still empty. */
export function mayHostLater(element: Element): boolean {
  return (
    (element.firstChild === null ? element instanceof HTMLElement : element.localName.includes('-')) &&
    partOf(element) === 'block'
  );
}
