import { Fragment, type JSX } from 'preact';
import type { EntityCard } from '../../story/view/shown.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useWords } from '../../ui/words.tsx';
import { LocalName } from './LocalName.tsx';

/** How many names of the way back are shown. */
const SHOWN = 3;

/** The entities followed so far; each leads back to itself, the last is the one shown. */
export function Trail({
  trail,
  onBack,
}: {
  trail: readonly EntityCard[];
  onBack: (to: number) => void;
}): JSX.Element {
  const { t } = useWords();
  const last = trail.length - 1;
  const first = Math.max(0, trail.length - SHOWN);
  return (
    <nav class="trail" aria-label={t('card.trail')}>
      <IconButton icon="chevron-left" label={t('card.back')} onClick={() => onBack(last - 1)} />
      {trail.slice(first).map((entity, offset) => {
        const at = first + offset;
        return (
          <Fragment key={at}>
            {offset > 0 && <span aria-hidden="true">›</span>}
            {at < last ? (
              <button type="button" class="button step" onClick={() => onBack(at)}>
                <LocalName of={entity} />
              </button>
            ) : (
              <span class="step" aria-current="true">
                <LocalName of={entity} />
              </span>
            )}
          </Fragment>
        );
      })}
    </nav>
  );
}
