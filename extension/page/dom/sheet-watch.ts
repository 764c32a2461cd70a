/** Milliseconds between two looks at the sheets of a page that is seen: browsers do not tell what scripts change in them. */
const lookEveryMs = 500;

/** More sheets than this are not looked at. */
const mostSheets = 200;

interface Options {
  changed: readonly (() => void)[];
  /** Tells of something else that browsers do not tell of; it is compared too. */
  also: () => unknown;
  /** Called at each look. */
  looks: () => unknown;
}

/**
 * Calls back when a script has put rules into a sheet of the document or taken them out, has adopted a sheet or let one go,
 * has switched one on or off.
 */
export function watchSheets({ changed, also, looks }: Options, signal: AbortSignal): void {
  let last = stateOf(document);
  let lastAlso = also();
  const timer = setInterval(() => {
    if (document.hidden) return;
    looks();
    const [now, nowAlso] = [stateOf(document), also()];
    if (now === last && nowAlso === lastAlso) return;
    [last, lastAlso] = [now, nowAlso];
    for (const tell of changed) tell();
  }, lookEveryMs);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/** What tells that the rules of a document are others than before. */
function stateOf({ styleSheets, adoptedStyleSheets }: Document): string {
  const sheets = [...styleSheets, ...(adoptedStyleSheets ?? [])].slice(0, mostSheets);
  return sheets.map((sheet) => `${sheet.disabled ? 0 : 1}${rulesIn(sheet)} ${sheet.media.mediaText}`).join();
}

/** How many rules a sheet has; nothing of a sheet of another site, which its page cannot change either. */
function rulesIn(sheet: CSSStyleSheet): number {
  try {
    return sheet.cssRules.length;
  } catch {
    return 0;
  }
}
