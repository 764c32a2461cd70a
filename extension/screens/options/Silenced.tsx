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
  const { silencedEntities, silencedOwn, silencedNames, notMeant } = settings;
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
          ...notMeant.toReversed().map((one) => ({
            key: `${one.page} ${one.entity} ${one.name}`,
            name: one.name || nameOf(one.entity),
            detail: one.name
              ? t('options.notMeantOn', { entity: nameOf(one.entity), page: one.page })
              : one.page,
            onRemove: () =>
              set(
                'notMeant',
                notMeant.filter((other) => other !== one),
              ),
          })),
        ]}
      />
    </section>
  );
}
