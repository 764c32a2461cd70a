/** One sign of a note, or several: 1, [2], a, *, 3–5, ‡; and the signs of owned names. */
const noteMark =
  /^[\s[(]*(?:(?:\d{1,3}|[a-z]|[ivx]{2,4}|note \d+|[*†‡§¶#]+)[\s,;–-]*){1,4}[\])\s]*$|^\s*(?:tm|sm|mc|md|[®©™℠])\s*$/i;
/** Maximum length of the mark of a note, in UTF-16 units. */
const maxMarkUnits = 16;

/**
 * True of an inline element whose text stands beside the line that it is in, so that the line reads on without it: it is not
 * shown, is there for screen readers only, or is the mark of a note. `isTouched` where a letter stands right before it.
 */
export function isSetAside(element: Element, isTouched: boolean): boolean {
  if (isMarkByTag(element)) return true;
  if (!element.checkVisibility()) return isHiddenItself(element);
  if (!isTouched) return false;
  const { fontSize, verticalAlign, position, clip, clipPath, top, visibility, opacity } =
    getComputedStyle(element);
  if (fontSize === '0px' || visibility === 'hidden' || Number(opacity) === 0) return true;
  const isRaised =
    verticalAlign === 'super' ||
    Number.parseFloat(verticalAlign) > 0 ||
    (position === 'relative' && Number.parseFloat(top) < 0);
  if (isRaised && isMark(element)) return true;
  if (position !== 'absolute' && position !== 'fixed') return false;
  if (clip !== 'auto' || (clipPath && clipPath !== 'none')) return true;
  const { width, height } = element.getBoundingClientRect();
  return width <= 2 || height <= 2;
}

function isMarkByTag(element: Element): boolean {
  return (element.localName === 'sup' || element.localName === 'sub') && isMark(element);
}

function isMark(element: Element): boolean {
  const text = element.textContent ?? '';
  return text.length <= maxMarkUnits && noteMark.test(text);
}

/** True where the element hides itself, and not all that stands around it. */
function isHiddenItself(element: Element): boolean {
  return getComputedStyle(element).display === 'none' && (element.parentElement?.checkVisibility() ?? true);
}

/** True of a picture, or another thing without words, that is not shown. */
export function isThingHidden(element: Element): boolean {
  return !element.checkVisibility() && isHiddenItself(element);
}
