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

/** Attributes by which pages show and hide things, and dress them. */
const attributeFilter = [
  ...['class', 'style', 'hidden', 'open', 'inert', 'popover'],
  ...['aria-hidden', 'aria-expanded', 'aria-selected', 'aria-current', 'aria-pressed'],
  ...['data-state', 'data-status', 'data-theme', 'data-mode', 'data-open', 'data-active', 'data-current'],
  ...['data-visible', 'data-hidden', 'data-expanded', 'data-collapsed', 'data-selected', 'data-show'],
];

interface Callbacks {
  /** Text may have come into sight, or gone out of it, without any change of the text: often. */
  changed: () => void;
  /** These elements may have another style, and what stands in them. */
  restyled: (elements: ReadonlySet<Element>) => void;
}

/** Follows whatever may change what of a page is seen, and how. */
export function watchSight({ changed, restyled }: Callbacks, signal: AbortSignal) {
  const observer = new MutationObserver((records) => {
    const elements = new Set<Element>();
    for (const { target, attributeName } of records) {
      const element = target as Element;
      // All but a style of its own may have rules that dress what stands beside it.
      elements.add(attributeName === 'style' ? element : (element.parentElement ?? element));
    }
    restyled(elements);
    changed();
  });
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
