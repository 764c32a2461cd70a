import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/words.tsx';

/** Number of entries of a long list that are shown before a reader asks for all, by default. */
const FEW = 5;

/** The first entries of a list, `wrap`ped, and a button for the rest, which stays and so keeps its focus. */
export function ShowMore<T>({
  of,
  few = FEW,
  wrap,
}: {
  of: readonly T[];
  few?: number;
  wrap: (entries: readonly T[]) => ComponentChildren;
}): JSX.Element {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const many = of.length > few + 1;
  return (
    <>
      {wrap(many && !all ? of.slice(0, few) : of)}
      {many && (
        <Button expanded={all} onClick={() => setAll(!all)}>
          {all ? t('card.less') : t('card.showAll', { count: of.length })}
        </Button>
      )}
    </>
  );
}
