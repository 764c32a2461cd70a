/**
 * A listener that heeds only what a person or the browser did. A page can dispatch events of any shape, with which it
 * could open cards by itself, read from them, or keep them from opening.
 */
export function trusted<E extends Event>(listener: (event: E) => void): (event: E) => void {
  return (event) => {
    if (isByPerson(event)) listener(event);
  };
}

/** Copies of what a person did, made by us where the page was not to hear of it: no page can make one. */
const passedOn = new WeakSet<Event>();

/** True of what a person or the browser did, and of our copy of that. */
export const isByPerson = (event: Event): boolean => event.isTrusted || passedOn.has(event);

/**
 * Passes a copy of an event on to an element of a closed tree, which it does not leave. True where a listener there has
 * kept the browser from what it does by itself; the copy never has it do that.
 */
export function passOn(event: Event, target: Element, root: ShadowRoot): boolean {
  const copy = copyOf(event);
  let isPrevented: boolean | undefined;
  const last = (heard: Event) => {
    if (heard !== copy) return;
    isPrevented = heard.defaultPrevented;
    heard.preventDefault();
  };
  passedOn.add(copy);
  root.addEventListener(copy.type, last);
  target.dispatchEvent(copy);
  root.removeEventListener(copy.type, last);
  return isPrevented ?? copy.defaultPrevented;
}

const kinds = { pointer: PointerEvent, focus: FocusEvent };

function copyOf(event: Event): Event {
  const said: Record<string, unknown> = {};
  for (const part in event) said[part] = event[part as keyof Event];
  const { type } = event;
  const within = { bubbles: true, cancelable: true, composed: false };
  if (!type.startsWith('key'))
    return new kinds[type.startsWith('focus') ? 'focus' : 'pointer'](type, { ...said, ...within });
  // In Firefox 153 keyboard events leave closed trees even if they are not `composed`, so the copy is a plain event
  // with their fields.
  const copy = new Event(type, within);
  for (const part of ['key', 'code', 'repeat', 'altKey', 'ctrlKey', 'metaKey', 'shiftKey'])
    Object.defineProperty(copy, part, { value: said[part] });
  return copy;
}
