import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Size } from './geometry.ts';

/** Boxes as they are set, in px, and the width that they have to stand in. */
export interface Sizes {
  width: number;
  boxes: Size[];
}

/** Measures what a selector finds in a room, anew with other content and whenever a size changes. */
export function useSizes(
  room: RefObject<HTMLElement | null>,
  selector: string,
  content: unknown,
): Sizes | undefined {
  const [sizes, setSizes] = useState<Sizes>();
  useLayoutEffect(() => {
    const boxes = [...room.current!.querySelectorAll<HTMLElement>(selector)];
    const take = () =>
      setSizes((known) => {
        const taken = {
          width: room.current!.clientWidth,
          boxes: boxes.map(({ offsetWidth, offsetHeight }) => ({ width: offsetWidth, height: offsetHeight })),
        };
        return JSON.stringify(taken) === JSON.stringify(known) ? known : taken;
      });
    const observer = new ResizeObserver(take);
    for (const element of [room.current!, ...boxes]) observer.observe(element);
    take();
    return () => observer.disconnect();
  }, [content]);
  return sizes;
}
