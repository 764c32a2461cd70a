import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useWords } from '../../ui/words.tsx';
import type { Done } from './use-library.ts';

/** What can be undone stands there this long, and as long as it is pointed at or has the focus. */
const shownMs = 10_000;

/** Says what was just done and offers to undo it. */
export function Toast({ done, onEnd }: { done: Done | undefined; onEnd: () => void }): JSX.Element {
  const { t } = useWords();
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!done || isHeld) return;
    const timer = setTimeout(onEnd, shownMs);
    return () => clearTimeout(timer);
  }, [done, isHeld]);
  return (
    // The place of what is said has to be there before it is.
    <div role="status">
      {done && (
        <div
          class="toast"
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocusIn={() => setHeld(true)}
          onFocusOut={() => setHeld(false)}
        >
          <span>{t(done.key, done.subs)}</span>
          {done.undo && <Button onClick={() => void done.undo?.()}>{t('library.undo')}</Button>}
          <IconButton icon="x" label={t('library.dismiss')} onClick={onEnd} />
        </div>
      )}
    </div>
  );
}
