import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Settings } from '../../settings/settings.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { type JustDone, Toast } from '../../ui/Toast.tsx';
import { useWords } from '../../ui/words.tsx';
import { CardSettings } from './CardSettings.tsx';
import { JumpList } from './JumpList.tsx';
import { KeptUnderlines } from './KeptUnderlines.tsx';
import { KnownNames } from './KnownNames.tsx';
import { NeverSuggested } from './NeverSuggested.tsx';
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
  /** Resets everything; gives what brings all of it back. */
  reset: () => Promise<() => Promise<void>>;
  /** Forgets the counts of names that are not known yet; gives what brings them back. */
  forgetOpened: () => Promise<() => Promise<void>>;
}

/** All that a person can set; each change is saved at once and shows at once in the sample. */
export function Options({ settings, save, reset, forgetOpened, ...sample }: OptionsProps): JSX.Element {
  const { t } = useWords();
  const [failed, setFailed] = useState(false);
  const [said, setSaid] = useState<JustDone>();
  const set: SectionProps['set'] = async (name, value) => {
    const saved = await save(name, value).then(
      () => true,
      () => false,
    );
    setFailed(!saved);
    return saved;
  };
  /** The last message; it stays until it is undone or replaced. */
  const say: SectionProps['say'] = ({ words, undo }) => {
    const takeBack = async () => {
      const isBack = await undo!().then(
        () => true,
        () => false,
      );
      setFailed(!isBack);
      setSaid({ words: t(isBack ? 'toast.undone' : 'options.notSaved') });
    };
    setSaid({ words, undo: undo && takeBack });
  };
  const section = { settings, set, say };
  const switchAll = async (on: boolean) => {
    const isSaved = await set('enabled', on);
    if (isSaved && !on) say({ words: t('toast.paused'), undo: () => save('enabled', true) });
  };
  return (
    <main class="options">
      <header>
        <h1>{t('options.title')}</h1>
        <p class="hint">{t('options.saved')}</p>
      </header>
      <JumpList />
      <Sample settings={settings} {...sample} />
      <div class="sections">
        <div class="pause">
          <Switch on={settings.enabled} onChange={(on) => void switchAll(on)} labelledBy="enabled" />
          <span id="enabled">{t('options.enabled')}</span>
          <span class="hint">{settings.enabled ? '' : t('options.paused')}</span>
        </div>
        {failed && (
          <p class="failed" role="alert">
            <Icon name="triangle-alert" />
            {t('options.notSaved')}
          </p>
        )}
        <Underlines {...section} />
        <CardSettings {...section} />
        <Sites {...section} />
        <KeptUnderlines {...section} />
        <Silenced {...section} nameOf={(id) => sample.entity(id)?.name ?? id} />
        <KnownNames {...section} nameOf={(id) => sample.entity(id)?.name ?? id} forgetOpened={forgetOpened} />
        <NeverSuggested {...section} />
        <Reset onReset={reset} say={say} />
        <p class="hint">
          <a href="/licences.txt">{t('options.licences')}</a>
        </p>
      </div>
      <Toast said={said} onEnd={() => setSaid(undefined)} />
    </main>
  );
}
