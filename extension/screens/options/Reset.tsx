import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/words.tsx';
import type { SectionProps } from './section.ts';

interface ResetProps extends Pick<SectionProps, 'say'> {
  onReset: () => Promise<() => Promise<void>>;
}

/** Forgets all that was set, once the person has confirmed; and brings it back. */
export function Reset({ onReset, say }: ResetProps): JSX.Element {
  const { t } = useWords();
  const [isAsking, setAsking] = useState(false);
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isAsking) question.current?.focus();
  }, [isAsking]);
  const reset = async () => {
    const undo = await onReset();
    setAsking(false);
    say({ words: t('options.resetDone'), undo });
  };
  return (
    <section aria-labelledby="reset">
      <h2 id="reset">{t('options.reset')}</h2>
      {isAsking ? (
        <div role="alertdialog" aria-labelledby="reset" aria-describedby="reset-question">
          <p id="reset-question" ref={question} tabIndex={-1}>
            {t('options.resetQuestion')}
          </p>
          <div class="line">
            <Button bordered onClick={() => void reset()}>
              {t('options.resetYes')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('options.resetNo')}</Button>
          </div>
        </div>
      ) : (
        <Button bordered onClick={() => setAsking(true)}>
          {t('options.resetAsk')}
        </Button>
      )}
    </section>
  );
}
