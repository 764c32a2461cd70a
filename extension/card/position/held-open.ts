/** More rules than this are not looked through: the first card would come late. */
const mostRules = 6_000;

/** What rules set that show and hide something. */
const shows = /^(display|visibility|opacity|(max-)?height|transform|scale|clip(-path)?|left|top|inset)$/;

/**
 * Rules that hold for as long as the pointer, or the focus, is within something. In Chromium 156 what the pointer is on in
 * the top layer is not within what is around it.
 */
const whileWithin = import.meta.env.FIREFOX ? /:(hover|focus-within|focus)\b/ : /:focus(-within)?\b/;

/**
 * True of an element that is shown for as long as the pointer or the focus is within it, as menus made of style alone are:
 * they would close behind a card that stands elsewhere. Sheets of other sites cannot be looked into.
 */
export function isHeldOpen(element: Element): boolean {
  return holdingSelectors(element.ownerDocument).some((selector) => {
    try {
      return element.matches(selector);
    } catch {
      return false;
    }
  });
}

let known: { document: Document; rules: number; selectors: string[] } | undefined;

/** The selectors of rules that show something while it is pointed at or has the focus. */
function holdingSelectors(document: Document): string[] {
  const sheets = [...document.styleSheets, ...document.adoptedStyleSheets].map(rulesOf);
  const rules = sheets.reduce((sum, { length }) => sum + length, 0);
  if (known?.document === document && known.rules === rules) return known.selectors;
  const selectors: string[] = [];
  if (rules <= mostRules) for (const sheet of sheets) collect(sheet, selectors);
  known = { document, rules, selectors };
  return selectors;
}

function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return sheet.disabled ? [] : [...sheet.cssRules];
  } catch {
    return [];
  }
}

function collect(rules: Iterable<CSSRule>, selectors: string[]): void {
  for (const rule of rules) {
    const { selectorText, style, cssRules } = rule as Partial<CSSStyleRule>;
    if (selectorText === undefined) {
      if (cssRules) collect(cssRules, selectors);
    } else if (style && whileWithin.test(selectorText) && [...style].some((name) => shows.test(name)))
      selectors.push(selectorText);
  }
}
