import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Settings } from '../../settings/settings.ts';
import { Switch } from '../../ui/Switch.tsx';
import { useWords } from '../../ui/words.tsx';
import { Cards } from './Cards.tsx';
import { Known } from './Known.tsx';
import { Reset } from './Reset.tsx';
import { Sample, type SampleProps } from './Sample.tsx';
import { Silenced } from './Silenced.tsx';
import { Sites } from './Sites.tsx';
import type { SectionProps } from './section.ts';
import { Underlines } from './Underlines.tsx';

/** What the options page needs of the browser and of the stories. */
export interface OptionsProps extends Omit<SampleProps, 'settings'> {
  settings: Settings;
  save: <K extends keyof Settings>(name: K, value: Settings[K]) => Promise<void>;
  reset: () => Promise<void>;
  forgetOpened: () => Promise<void>;
}

/** All that a person can set; each change is saved at once and shows at once in the sample. */
export function Options({ settings, save, reset, forgetOpened, ...sample }: OptionsProps): JSX.Element {
  const { t } = useWords();
  const [failed, fail] = useState(false);
  const set: SectionProps['set'] = async (name, value) => {
    const saved = await save(name, value).then(
      () => true,
      () => false,
    );
    fail(!saved);
    return saved;
  };
  const section = { settings, set };
  return (
    <main class="options">
      <header>
        <h1>{t('options.title')}</h1>
        <p class="hint">{t('options.saved')}</p>
      </header>
      <Sample settings={settings} {...sample} />
      <div class="sections">
        <div class="pause">
          <Switch on={settings.enabled} onChange={(on) => set('enabled', on)} labelledBy="enabled" />
          <span id="enabled">{t('options.enabled')}</span>
          <span class="hint">{settings.enabled ? '' : t('options.paused')}</span>
        </div>
        {failed && (
          <p class="failed" role="alert">
            {t('options.notSaved')}
          </p>
        )}
        <Underlines {...section} />
        <Cards {...section} />
        <Sites {...section} />
        <Silenced {...section} nameOf={(id) => sample.entity(id)?.name ?? id} />
        <Known {...section} nameOf={(id) => sample.entity(id)?.name ?? id} forgetOpened={forgetOpened} />
        <Reset onReset={reset} />
      </div>
    </main>
  );
}
