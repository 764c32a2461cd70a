import type { JSX } from 'preact';
import { useWords } from '../../ui/words.tsx';
import { Removables } from './Removables.tsx';
import type { SectionProps } from './section.ts';

/** The names that are never suggested when a story is kept, the newest first, each to be undone. */
export function NeverSuggested({ settings, set }: SectionProps): JSX.Element {
  const { t } = useWords();
  const { neverSuggested } = settings;
  return (
    <section aria-labelledby="never">
      <h2 id="never">{t('options.never')}</h2>
      <p class="hint">{t('options.neverHint')}</p>
      <Removables
        undo
        label={t('options.never')}
        none={t('options.noneNever')}
        action={(name) => t('options.suggestAgain', { name })}
        items={neverSuggested.toReversed().map((name) => ({
          key: name,
          name,
          onRemove: () =>
            set(
              'neverSuggested',
              neverSuggested.filter((other) => other !== name),
            ),
        }))}
      />
    </section>
  );
}
