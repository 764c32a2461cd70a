import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../../settings/settings.ts';
import type { SampleMention } from './sample-sentences.ts';

/** Where a pointer is, in CSS pixels of the viewport. */
export interface PointerPlace {
  x: number;
  y: number;
}

type How = Pick<Settings, 'openBy' | 'modifier' | 'delay'>;

/** Opens the sample's mentions as the settings say cards open, so that a delay or a key can be felt before it is used. */
export function useOpening(
  { openBy, modifier, delay }: How,
  at: (point: PointerPlace) => SampleMention | undefined,
) {
  const [opened, setOpened] = useState<SampleMention>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<SampleMention>(undefined);
  const close = () => {
    clearTimeout(timer.current);
    waiting.current = undefined;
    setOpened(undefined);
  };
  useEffect(() => close, [openBy, modifier, delay]);

  const onPointerMove = (event: PointerEvent) => {
    if (openBy !== 'hover') return;
    const mention = held(event, modifier) ? at(event) : undefined;
    if (mention === waiting.current) return;
    close();
    waiting.current = mention;
    if (mention) timer.current = setTimeout(() => setOpened(mention), delay);
  };
  const onClick = (event: MouseEvent) => {
    if (openBy === 'click') setOpened(at(event));
  };
  const handlers = { onPointerMove, onClick, onPointerLeave: () => openBy === 'hover' && close() };
  return { opened, handlers };
}

function held(event: PointerEvent, modifier: Settings['modifier']): boolean {
  return modifier === 'none' || event[`${modifier}Key`];
}
