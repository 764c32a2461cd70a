import { useEffect, useRef, useState } from 'preact/hooks';

/** The value; while it is not `settled` still the last one, for so many milliseconds at most, so that nothing flickers. */
export function useCalm<T>(value: T, settled: boolean, patience: number): T {
  const shown = useRef(value);
  const [, redraw] = useState<T>();
  if (settled) shown.current = value;
  useEffect(() => {
    if (settled) return;
    const timer = setTimeout(() => {
      shown.current = value;
      redraw(value);
    }, patience);
    return () => clearTimeout(timer);
  }, [value, settled]);
  return shown.current;
}
