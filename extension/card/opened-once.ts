/**
 * Milliseconds after which an open card counts as read. One that is closed earlier was only crossed by the pointer.
 */
const longEnoughMs = 1_000;

/**
 * Takes each entity whose card opens, and tells of it once in the document's life, when the card has stood for long
 * enough or the reader has gone on from it to another in the same card.
 */
export function createOpenedOnce(
  isShown: (entity: string) => boolean,
  tell: (entity: string) => void,
  signal: AbortSignal,
): (entity: string) => void {
  const told = new Set<string>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  signal.addEventListener('abort', () => {
    for (const timer of timers.values()) clearTimeout(timer);
  });
  return (entity) => {
    clearTimeout(timers.get(entity));
    if (told.has(entity)) return;
    const look = () => {
      if (!isShown(entity)) return;
      told.add(entity);
      tell(entity);
    };
    timers.set(entity, setTimeout(look, longEnoughMs));
  };
}
