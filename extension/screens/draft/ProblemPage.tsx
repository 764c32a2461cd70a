import './check.css';
import type { JSX } from 'preact';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../ui/words.tsx';

/** What can be wrong, as an address may name it; anything else is said in the words of `failed`. */
const known: Record<string, string> = {
  none: 'none',
  'no-selection': 'noSelection',
  gone: 'gone',
  barred: 'barred',
  silent: 'silent',
  private: 'private',
  'no-room': 'noRoom',
  'too-large': 'tooLarge',
  'too-many': 'tooMany',
  newer: 'newer',
  damaged: 'damaged',
  missing: 'missing',
};

interface ProblemProps {
  /** A reason for which nothing was kept, or why a story cannot be shown. */
  problem: string;
  onBack: (() => void) | undefined;
  /** Keeps it all the same: what a private window shows, or all of a page that is no article. */
  onKeep?: (() => void) | undefined;
}

/** Says why there is nothing to check. */
export function ProblemPage({ problem, onBack, onKeep }: ProblemProps): JSX.Element {
  const { t } = useWords();
  const key = Object.hasOwn(known, problem) ? known[problem] : 'failed';
  return (
    <main class="check problem-page">
      <p class="step">
        <Icon name="bookmark-plus" />
        {t('check.step')}
      </p>
      <h1>{t('check.problem.heading')}</h1>
      <p>{t(`check.problem.${key}`)}</p>
      {onKeep && (
        <Button bordered onClick={onKeep}>
          {t(problem === 'private' ? 'keep.privately' : 'keep.anyway')}
        </Button>
      )}
      {onBack && (
        <Button bordered onClick={onBack}>
          {t('check.back')}
        </Button>
      )}
    </main>
  );
}
