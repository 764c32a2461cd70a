/** What comes before text is typed, or with it. */
const signs = ['focusin', 'beforeinput', 'keydown', 'input', 'paste', 'drop'] as const;

/**
 * Calls back, before the page has the text, whenever something may be typed: with the innermost element that takes it (open
 * shadow trees looked into), and the event. An element may become an editor without any change of the tree.
 */
export function watchTyping(about: (target: Element, event: Event) => void, signal: AbortSignal): void {
  for (const sign of signs) {
    addEventListener(
      sign,
      (event) => {
        const [target] = event.composedPath();
        if (target instanceof Element) about(target, event);
      },
      { capture: true, passive: true, signal },
    );
  }
}
