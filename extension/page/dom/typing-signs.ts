/** Number of events that are kept until somebody asks what was typed. */
const mostEarly = 400;
/** A longer text than this (UTF-16 units) is not kept until then: it is no message, and stays in its field. */
const mostEarlyUnits = 4_000;
/** An editor with at most this many lines, as chats have, is read at each key. */
const fewLines = 30;

/** What is kept of an event: itself it would keep the page's elements. */
export type Pressed = Pick<KeyboardEvent, 'type' | 'key' | 'ctrlKey' | 'metaKey'>;

/** A key, or text put in otherwise: the event, the field, what that holds, if it is one, and when, as `performance.now` counts. */
export type TypingSign = readonly [
  event: Pressed,
  field: WeakRef<Element>,
  text: string | null | undefined,
  at: number,
];

/** Takes signs one by one; gives how many wait in it. */
interface Taker {
  push(sign: TypingSign): number;
  shift(): unknown;
}

const mark = Symbol.for('backstory.typing');
/** Where all scripts of a frame find what takes the signs: an array, until one of them needs to know what was typed. */
export const typingSigns: typeof globalThis & { [mark]?: Taker } = globalThis;
export { mark as typingMark };

/**
 * Has each sign of typing pushed there from now on. What is typed before any name is met is not to be read either; what has been
 * sent since stands in no field. At `keyup` a key is in what the page shows; `input` comes of what is put in without a
 * key, and not even that of what some editors paste: a press that sends it comes after.
 */
export function hearTyping(to: EventTarget = globalThis): void {
  typingSigns[mark] ??= [];
  for (const sign of ['keydown', 'keyup', 'input', 'pointerdown']) to.addEventListener(sign, hear, true);
}

/** One function for all trees: added once more to one, it is heard once. */
function hear(event: Event): void {
  const isPress = event.type === 'pointerdown';
  const field = (isPress ? document.activeElement : event.composedPath()[0]) as HTMLInputElement | null;
  if (!field) return;
  // Not even to tell that it is not to be read: passwords, those that are shown too, numbers of cards, codes.
  if (field.type === 'password' || /cc-|code|password/.test(field.autocomplete)) return;
  const text =
    field.value ??
    (field.isContentEditable && field.childNodes.length <= fewLines ? field.textContent : undefined);
  const taker = typingSigns[mark]!;
  const isTooLong = Array.isArray(taker) && text && text.length > mostEarlyUnits;
  const { type, key, ctrlKey, metaKey } = event as KeyboardEvent;
  const pressed = { type, key, ctrlKey, metaKey };
  if (taker.push([pressed, new WeakRef(field), isTooLong ? '' : text, performance.now()]) > mostEarly)
    taker.shift();
}
