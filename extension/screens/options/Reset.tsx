import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/words.tsx';

/** Forgets all that was set, once the person has confirmed. */
export function Reset({ onReset }: { onReset: () => Promise<void> }): JSX.Element {
  const { t } = useWords();
  const [stage, go] = useState<'idle' | 'asking' | 'done'>('idle');
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (stage === 'asking') question.current?.focus();
  }, [stage]);
  return (
    <section aria-labelledby="reset">
      <h2 id="reset">{t('options.reset')}</h2>
      {stage === 'asking' ? (
        <div role="alertdialog" aria-labelledby="reset" aria-describedby="reset-question">
          <p id="reset-question" ref={question} tabIndex={-1}>
            {t('options.resetQuestion')}
          </p>
          <div class="line">
            <Button bordered onClick={() => void onReset().then(() => go('done'))}>
              {t('options.resetYes')}
            </Button>
            <Button onClick={() => go('idle')}>{t('options.resetNo')}</Button>
          </div>
        </div>
      ) : (
        <Button bordered onClick={() => go('asking')}>
          {t('options.resetAsk')}
        </Button>
      )}
      <p class="hint" role="status">
        {stage === 'done' && t('options.resetDone')}
      </p>
    </section>
  );
}
