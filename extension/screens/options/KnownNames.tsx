import type { JSX } from 'preact';
import { enough } from '../../settings/opened-counts.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/words.tsx';
import { Checkbox } from './controls.tsx';
import { Removables } from './Removables.tsx';
import type { SectionProps } from './section.ts';

interface KnownProps extends SectionProps {
  nameOf: (entity: string) => string;
  /** Forgets the counts of names that are not known yet; gives what brings them back. */
  forgetOpened: () => Promise<() => Promise<void>>;
}

/** Whether names that were opened often lose their line, and which have; the newest first, each to be undone. */
export function KnownNames({ settings, set, say, nameOf, forgetOpened }: KnownProps): JSX.Element {
  const { t } = useWords();
  const { fadeKnown, knownEntities } = settings;
  const forgetAll = async () => {
    const recount = await forgetOpened();
    if (!(await set('knownEntities', []))) return;
    const undo = async () => {
      await recount();
      await set('knownEntities', knownEntities);
    };
    say({ words: t('options.forgotKnown'), undo });
  };
  return (
    <section aria-labelledby="known">
      <h2 id="known">{t('options.known')}</h2>
      <p class="hint" id="known-hint">
        {t('options.knownHint', { count: enough })}
      </p>
      <div class="controls">
        <Checkbox checked={fadeKnown} onChange={(on) => set('fadeKnown', on)}>
          {t('options.fadeKnown')}
        </Checkbox>
      </div>
      <Removables
        undo
        label={t('options.known')}
        none={t('options.noneKnown')}
        action={(name) => t('options.unsilence', { name })}
        items={knownEntities.toReversed().map((entity) => ({
          key: entity,
          name: nameOf(entity),
          onRemove: () =>
            set(
              'knownEntities',
              knownEntities.filter((other) => other !== entity),
            ),
        }))}
      />
      <Button bordered disabled={knownEntities.length === 0} onClick={() => void forgetAll()}>
        {t('options.forgetKnown')}
      </Button>
    </section>
  );
}
