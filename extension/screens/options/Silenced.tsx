import type { JSX } from 'preact';
import { removeSilencedName, silencedIn } from '../../settings/silence.ts';
import { useWords } from '../../ui/words.tsx';
import { Removables } from './Removables.tsx';
import type { SectionProps } from './section.ts';

interface SilencedProps extends SectionProps {
  nameOf: (entity: string) => string;
}

/** What "Not this" silenced, the newest first, each to be undone. */
export function Silenced({ settings, set, nameOf }: SilencedProps): JSX.Element {
  const { t } = useWords();
  const { silencedEntities, silencedOwn, silencedNames } = settings;
  return (
    <section aria-labelledby="silenced">
      <h2 id="silenced">{t('options.silenced')}</h2>
      <p class="hint">{t('options.silencedHint')}</p>
      <Removables
        undo
        label={t('options.silenced')}
        none={t('options.noneSilenced')}
        action={(name) => t('options.unsilence', { name })}
        items={[
          ...[...silencedEntities, ...silencedOwn].toReversed().map((entity) => ({
            key: entity,
            name: nameOf(entity),
            detail: t('options.onEveryPage'),
            onRemove: () =>
              set(
                silencedIn(entity),
                settings[silencedIn(entity)].filter((other) => other !== entity),
              ),
          })),
          ...silencedNames.toReversed().map((silenced) => ({
            key: `${silenced.page} ${silenced.name}`,
            name: silenced.name,
            detail: silenced.page,
            onRemove: () => set('silencedNames', removeSilencedName(silencedNames, silenced)),
          })),
        ]}
      />
    </section>
  );
}
