import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A field that the key `/` leads to, wherever on the page nothing is being typed. */
export function useSearchKey(): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const stop = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, altKey, ctrlKey, metaKey, target } = event;
      if (key !== '/' || altKey || ctrlKey || metaKey || !field.current) return;
      if ((target as Element).closest('input, textarea, select, [contenteditable]')) return;
      event.preventDefault();
      field.current.focus();
      field.current.select();
    };
    document.addEventListener('keydown', onKeyDown, { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return field;
}
