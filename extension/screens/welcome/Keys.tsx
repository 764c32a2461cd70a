import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/words.tsx';
import { type CommandKey, keyCaps } from './key-caps.ts';

export interface KeysProps {
  /** The keys as the browser has them set now. */
  keys: () => Promise<readonly CommandKey[]>;
  /** Shows the browser's own page on which they are changed. */
  changeKeys: () => void;
}

/** What each key does, asked anew whenever the person comes back from changing them. */
export function Keys({ keys, changeKeys }: KeysProps): JSX.Element {
  const { t } = useWords();
  const [known, setKnown] = useState<readonly CommandKey[]>([]);
  useEffect(() => {
    const left = new AbortController();
    const look = () => void keys().then(setKnown);
    look();
    window.addEventListener('focus', look, { signal: left.signal });
    return () => left.abort();
  }, [keys]);

  return (
    <>
      <dl class="keys">
        {known.map(({ does, shortcut }) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd>
              {shortcut === ''
                ? t('welcome.noKey')
                : keyCaps(shortcut).map((cap) => <kbd key={cap}>{cap}</kbd>)}
            </dd>
          </div>
        ))}
      </dl>
      <Button bordered onClick={changeKeys}>
        {t('welcome.changeKeys')}
      </Button>
    </>
  );
}
