import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Settings } from '../../settings/settings.ts';
import type { LooseDate } from '../../story/format/loose-date.ts';
import { DateText } from '../../ui/DateText.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useWords } from '../../ui/words.tsx';
import { Keys, type KeysProps } from './Keys.tsx';

/** What the welcome page needs of the browser and of the stories. */
export interface WelcomeProps extends KeysProps {
  settings: Settings;
  save: <K extends keyof Settings>(name: K, value: Settings[K]) => Promise<void>;
  /** The story that is read here, and some of its own sentences. */
  story: { id: string; title: string; published: LooseDate; language: string };
  sentences: readonly string[];
  /** True where names on this very page are underlined: not while paused, nor where only some sites are read. */
  isRead: boolean;
}

/** Explains by doing: a story's own words to try, then where the switch is, what is read, and what was asked for. */
export function Welcome({ settings, save, story, sentences, isRead, ...keys }: WelcomeProps): JSX.Element {
  const { t } = useWords();
  const [failed, setFailed] = useState(false);
  const switchAll = (on: boolean) =>
    save('enabled', on).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  return (
    <main class="welcome">
      <header>
        <img src="/icons/48.png" alt="" width="40" height="40" />
        <h1>{t('welcome.heading')}</h1>
      </header>
      <section aria-labelledby="try">
        <h2 id="try">{t('welcome.try')}</h2>
        <p>{t(isRead ? `options.openHint.${settings.openBy}` : 'welcome.notRead')}</p>
        <figure>
          <blockquote lang={story.language}>
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </blockquote>
          <figcaption>
            <a href={`/story.html?story=${encodeURIComponent(story.id)}`} lang={story.language}>
              {story.title}
            </a>
            <DateText date={story.published} />
          </figcaption>
        </figure>
        {settings.openBy !== 'command' && <p>{t('welcome.touch')}</p>}
        <p>{t('welcome.keys')}</p>
        <Keys {...keys} />
      </section>
      <section aria-labelledby="grow">
        <h2 id="grow">{t('welcome.grow')}</h2>
        <p>{t('welcome.growText')}</p>
        <a class="button bordered" href="/library.html">
          {t('welcome.growLink')}
        </a>
      </section>
      <section aria-labelledby="switch">
        <h2 id="switch">{t('welcome.switch')}</h2>
        <p>{t('welcome.toolbar')}</p>
        <p class="line">
          <Switch on={settings.enabled} onChange={(on) => void switchAll(on)} labelledBy="enabled" />
          <span id="enabled">{t('options.enabled')}</span>
        </p>
        {failed && <p role="alert">{t('options.notSaved')}</p>}
      </section>
      <section aria-labelledby="reads">
        <h2 id="reads">{t('welcome.reads')}</h2>
        <p>{t('welcome.readsText')}</p>
        <p>{t('welcome.staysHere')}</p>
      </section>
      <section aria-labelledby="asks">
        <h2 id="asks">{t('welcome.asks')}</h2>
        <p>{t('welcome.asksRead')}</p>
        <p>{t('welcome.asksChange')}</p>
      </section>
      <footer>
        <p>{t('welcome.once')}</p>
      </footer>
    </main>
  );
}
