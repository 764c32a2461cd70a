import type { JSX } from 'preact';
import { keptUnderlineChoices } from '../../settings/settings.ts';
import { filePattern } from '../../settings/sites.ts';
import { useWords } from '../../ui/words.tsx';
import { Choices } from './controls.tsx';
import { Removables } from './Removables.tsx';
import type { SectionProps } from './section.ts';

/** Where the names of the reader's own stories are underlined, and what pages see of that; sites are added in the popup. */
export function KeptUnderlines({ settings, set, say }: SectionProps): JSX.Element {
  const { t } = useWords();
  const { keptUnderlines, keptSites } = settings;
  const remove = async (site: string, name: string) => {
    const left = keptSites.filter((other) => other !== site);
    if (!(await set('keptSites', left))) return;
    say({ words: t('keptSite.removed', { site: name }), undo: () => set('keptSites', keptSites) });
  };
  return (
    <section aria-labelledby="kept-underlines">
      <h2 id="kept-underlines">{t('options.kept')}</h2>
      <Choices
        legend={t('options.keptUnderlines')}
        hint={t('options.keptHint')}
        value={keptUnderlines}
        choices={keptUnderlineChoices.map((value) => ({ value, label: t(`options.keptOn.${value}`) }))}
        onChoose={(value) => set('keptUnderlines', value)}
      />
      <Removables
        label={t('options.keptSites')}
        none={t('options.noKeptSites')}
        items={keptSites.map((site) => {
          const name = site === filePattern ? t('options.files') : site;
          return { key: site, name, onRemove: () => void remove(site, name) };
        })}
        action={(name) => t('options.removeSite', { name })}
      />
    </section>
  );
}
