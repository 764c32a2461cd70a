import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { useWords } from './words.tsx';

/** Something that was just done, in words, and what takes it back. */
export interface JustDone {
  words: string;
  undo?: (() => Promise<unknown>) | undefined;
}

/** What can be undone stands there this long, and as long as it is pointed at or has the focus. */
const shownMs = 10_000;

/** Says what was just done and offers to undo it, by its button or by Ctrl+Z while it shows. */
export function Toast({ said, onEnd }: { said: JustDone | undefined; onEnd: () => void }): JSX.Element {
  const { t } = useWords();
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!said || isHeld) return;
    const timer = setTimeout(onEnd, shownMs);
    return () => clearTimeout(timer);
  }, [said, isHeld]);
  useEffect(() => {
    const undo = said?.undo;
    if (!undo) return;
    const onKeyDown = (event: KeyboardEvent) => {
      // Where the page has an undo of its own, that has done it.
      if (
        event.defaultPrevented ||
        event.key.toLowerCase() !== 'z' ||
        !(event.ctrlKey || event.metaKey) ||
        event.shiftKey
      )
        return;
      // In a field Ctrl+Z undoes the typing.
      if ((event.target as Element).closest?.('input, textarea, [contenteditable]')) return;
      event.preventDefault();
      void undo();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [said]);
  return (
    // The live region has to exist before its text.
    <div role="status">
      {said && (
        <div
          class="toast"
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocusIn={() => setHeld(true)}
          onFocusOut={() => setHeld(false)}
        >
          <span>{said.words}</span>
          {said.undo && <Button onClick={() => void said.undo?.()}>{t('toast.undo')}</Button>}
          <IconButton icon="x" label={t('toast.dismiss')} onClick={onEnd} />
        </div>
      )}
    </div>
  );
}
