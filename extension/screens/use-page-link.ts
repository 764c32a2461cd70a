import { useEffect, useRef } from 'preact/hooks';
import type { ToFrame } from '../messages/frame-report.ts';
import { keepLink, type OpenPort } from '../tab-report/link.ts';
import type { ViewerEvent } from '../tab-report/state.ts';

/**
 * Keeps a port to a page open while the component is shown and `open` stays the same; undefined opens none. `tell` hears
 * what the page reports. Returns the function that sends the page a message, which is lost while there is no port.
 */
export function usePageLink(
  open: OpenPort | undefined,
  tell: (event: ViewerEvent) => void,
): (message: ToFrame) => void {
  const post = useRef<(message: ToFrame) => void>(() => {});
  useEffect(() => {
    if (!open) return;
    const end = new AbortController();
    post.current = keepLink(open, tell, end.signal);
    return () => {
      end.abort();
      post.current = () => {};
    };
  }, [open]);
  return (message) => post.current(message);
}
