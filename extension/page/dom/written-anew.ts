/**
 * Calls back when the document has another root: a page that writes its document anew (`document.open`) takes away all
 * listeners of the document and of its window with the old one.
 */
export function whenWrittenAnew(act: () => void, signal: AbortSignal): void {
  let root = document.documentElement;
  const observer = new MutationObserver(() => {
    const { documentElement } = document;
    if (!documentElement || documentElement === root) return;
    root = documentElement;
    act();
  });
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
