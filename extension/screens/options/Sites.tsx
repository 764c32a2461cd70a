import '../../ui/fields.css';
import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { siteModes } from '../../settings/settings.ts';
import { type PatternFault, parseSitePattern } from '../../settings/site-list.ts';
import { filePattern } from '../../settings/sites.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../ui/words.tsx';
import { Choices } from './controls.tsx';
import { Removables } from './Removables.tsx';
import type { SectionProps } from './section.ts';

/** Where pages are read: everywhere but on the sites listed, or only there. */
export function Sites({ settings, set }: SectionProps): JSX.Element {
  const { t } = useWords();
  const { siteMode, sites } = settings;
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{t('options.sites')}</h2>
      <Choices
        legend={t('options.siteMode')}
        value={siteMode}
        choices={siteModes.map((value) => ({ value, label: t(`options.modes.${value}`) }))}
        onChoose={(mode) => set('siteMode', mode)}
      />
      <Removables
        label={t(`options.listed.${siteMode}`)}
        none={t(`options.noSites.${siteMode}`)}
        items={sites.map((site) => ({
          key: site,
          name: site === filePattern ? t('options.files') : site,
          onRemove: () =>
            set(
              'sites',
              sites.filter((other) => other !== site),
            ),
        }))}
        action={(name) => t('options.removeSite', { name })}
      />
      <AddSite sites={sites} onAdd={(site) => set('sites', [...sites, site])} />
    </section>
  );
}

type Fault = PatternFault | 'known' | 'full';

function AddSite({
  sites,
  onAdd,
}: {
  sites: string[];
  onAdd: (site: string) => Promise<boolean>;
}): JSX.Element {
  const { t } = useWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<Fault>();
  const add = async (event: Event) => {
    event.preventDefault();
    const found = await addTo(sites, input.current!.value, onAdd);
    setFault(found);
    if (!found) input.current!.value = '';
    input.current!.focus();
  };
  return (
    <form class="add" onSubmit={add} noValidate>
      <label for={id}>{t('options.addSite')}</label>
      <div class="line">
        <input
          id={id}
          ref={input}
          class="field"
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          placeholder="example.org"
          aria-invalid={fault !== undefined}
          aria-describedby={`${id}-help`}
          onInput={() => setFault(undefined)}
        />
        <button type="submit" class="button bordered">
          {t('options.add')}
        </button>
      </div>
      <p class="hint" id={`${id}-help`} role="status">
        {fault ? (
          <strong class="fault">
            <Icon name="triangle-alert" />
            {t(`options.fault.${fault}`)}
          </strong>
        ) : (
          t('options.siteHelp')
        )}
      </p>
    </form>
  );
}

async function addTo(
  sites: readonly string[],
  text: string,
  onAdd: (site: string) => Promise<boolean>,
): Promise<Fault | undefined> {
  const parsed = parseSitePattern(text);
  if ('fault' in parsed) return parsed.fault;
  if (sites.includes(parsed.pattern)) return 'known';
  return (await onAdd(parsed.pattern)) ? undefined : 'full';
}
