/**
 * A listener that heeds only what a person or the browser did. A page can dispatch events of any shape, with which it
 * could open cards by itself, read from them, or keep them from opening.
 */
export function trusted<E extends Event>(listener: (event: E) => void): (event: E) => void {
  return (event) => {
    if (event.isTrusted) listener(event);
  };
}
