import type { Room } from './placement.ts';

const interactive =
  'a[href],area,button,input,select,textarea,label,summary,[contenteditable],[onclick],[role=button],[role=link],' +
  '[role=tab],[role=option],[role^=menuitem],[role=checkbox],[role=switch]';

/** Whether text in this element does something of its own when clicked. */
export function isInteractive(element: Element | undefined): boolean {
  return element?.closest(interactive) != null;
}

/** The language that the text says it is in, as the nearest `lang` has it. */
export function taggedLanguage(element: Element | undefined): string | undefined {
  return element?.closest('[lang]')?.getAttribute('lang') || undefined;
}

/** How the text in an element runs. */
export function runOf(element: Element | undefined): Pick<Room, 'rtl' | 'vertical'> {
  if (!element) return { rtl: false, vertical: undefined };
  const { direction, writingMode } = getComputedStyle(element);
  const vertical = writingMode.startsWith('horizontal')
    ? undefined
    : writingMode.endsWith('-lr')
      ? 'lr'
      : 'rl';
  return { rtl: direction === 'rtl', vertical };
}
