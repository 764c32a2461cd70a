import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Returns the last settled value until `value` settles or `patience` milliseconds pass, so that nothing flickers.
 */
export function useSettled<T>(value: T, settled: boolean, patience: number): T {
  const shown = useRef(value);
  const [, setShown] = useState<T>();
  if (settled) shown.current = value;
  useEffect(() => {
    if (settled) return;
    const timer = setTimeout(() => {
      shown.current = value;
      setShown(value);
    }, patience);
    return () => clearTimeout(timer);
  }, [value, settled]);
  return shown.current;
}
