/** What may open something or close it, bring it into sight or take it out. */
const signs = [
  'toggle',
  'click',
  'keyup',
  'change',
  'transitionend',
  'animationstart',
  'animationend',
  'scrollend',
  'scroll',
  'pointerover',
  'focusin',
  'fullscreenchange',
  'beforematch',
  'load',
] as const;
const signsOfWindow = ['resize', 'hashchange'] as const;

/** Attributes by which pages show and hide things. */
const attributeFilter = ['class', 'style', 'hidden', 'open', 'inert'];

/** Calls back whenever text may have come into sight, or gone out of it, without any change of the text: often. */
export function watchSight(changed: () => void, signal: AbortSignal) {
  const observer = new MutationObserver(changed);
  signal.addEventListener('abort', () => observer.disconnect());
  const passive = { capture: true, passive: true, signal } as const;
  for (const sign of signs) document.addEventListener(sign, changed, passive);
  for (const sign of signsOfWindow) addEventListener(sign, changed, passive);
  return {
    /** Follows one more tree: a document, or an open shadow root. */
    follow(root: Document | ShadowRoot) {
      observer.observe(root, { subtree: true, attributes: true, attributeFilter });
    },
  };
}
