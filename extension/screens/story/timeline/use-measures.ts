import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** What the timeline's picture needs to know of the labels as they are set, all in px. */
export interface Measures {
  /** The list's width. */
  width: number;
  /** The size of its letters. */
  em: number;
  labels: LabelMeasure[];
}

/** One label as it is set, in px. */
export interface LabelMeasure {
  /** With nothing of it opened. */
  height: number;
  /** What it has opened below that. */
  opened: number;
  /** From its top to the middle of its first line. */
  middle: number;
  /** From the list's start to its end, and to the end of its first words. */
  end: number;
  wordsEnd: number;
}

/** Measures the items of a list, anew with other rows and whenever one changes its size; nothing before the first time. */
export function useMeasures(list: RefObject<HTMLElement | null>, rows: unknown): Measures | undefined {
  const [measures, setMeasures] = useState<Measures>();
  useLayoutEffect(() => {
    const take = () =>
      setMeasures((known) => {
        const taken = measure(list.current!);
        return JSON.stringify(taken) === JSON.stringify(known) ? known : taken;
      });
    const observer = new ResizeObserver(take);
    for (const element of [list.current!, ...itemsOf(list.current!)]) observer.observe(element);
    take();
    return () => observer.disconnect();
  }, [rows]);
  return measures;
}

function measure(list: HTMLElement): Measures {
  return {
    width: list.clientWidth,
    em: Number.parseFloat(getComputedStyle(list).fontSize),
    labels: itemsOf(list).map((item) => {
      const words = item.querySelector<HTMLElement>('.what')!;
      const opened = item.querySelector<HTMLElement>('.opened')?.offsetHeight ?? 0;
      const start = Number.parseFloat(getComputedStyle(item).insetInlineStart);
      return {
        height: item.offsetHeight - opened,
        opened,
        middle: Number.parseFloat(getComputedStyle(words).lineHeight) / 2,
        end: start + item.offsetWidth,
        wordsEnd: start + words.offsetWidth,
      };
    }),
  };
}

function itemsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(':scope > li')];
}
