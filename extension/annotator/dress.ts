import { rulesRoot } from '../browser/rules-root.ts';
import type { Look } from '../settings/settings.ts';
import { underlineRules } from '../ui/underline.ts';

/** Puts the rules of a look into this document, or takes them out; the first before the second. */
export type Wear = (change: { put?: Look | undefined; take?: Look | undefined }) => Promise<unknown>;

/**
 * Sees to the rules that underline mentions: they come with the first mention and go at the end, so that a page without
 * a name cannot tell that it is read, nor one that is left alone.
 */
export function createDress(wear: Wear, first: Look, failed: (error: unknown) => void, signal: AbortSignal) {
  let look = first;
  let isWorn = false;
  let last: Promise<unknown> = Promise.resolve();
  const roots = new Set<ShadowRoot>();
  const sheet = import.meta.env.FIREFOX ? new CSSStyleSheet() : undefined;
  const inTurn = (change: Parameters<Wear>[0]) => {
    last = last.then(() => wear(change)).catch(failed);
  };
  const change = (next: Look) => {
    if (next.style === look.style && next.colour === look.colour) return;
    if (isWorn) inTurn({ put: next, take: look });
    look = next;
    if (roots.size > 0) sheet?.replaceSync(underlineRules(look, rulesRoot));
  };
  signal.addEventListener('abort', () => {
    if (isWorn) inTurn({ take: look });
    for (const root of roots)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  });
  return {
    /** A document or a shadow root of it holds mentions. In Firefox a document's highlight rules end at its shadow roots. */
    dress(root: Node) {
      if (!isWorn) inTurn({ put: look });
      isWorn = true;
      if (!sheet || !(root instanceof ShadowRoot) || root.adoptedStyleSheets.includes(sheet)) return;
      if (roots.size === 0) sheet.replaceSync(underlineRules(look, rulesRoot));
      roots.add(root);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    },
    change,
  };
}
