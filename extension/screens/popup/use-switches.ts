import { useState } from 'preact/hooks';
import { toggleKeptSite } from '../../settings/kept-sites.ts';
import type { Settings } from '../../settings/settings.ts';
import { toggleSite } from '../../settings/site-list.ts';
import { shownHost } from '../../tab-report/condition.ts';
import type { JustDone } from '../../ui/Toast.tsx';
import { useWords } from '../../ui/words.tsx';
import type { Save } from '../shell.tsx';

/** The popup's switches, each with a way back where it turned something off. */
export function useSwitches(settings: Settings, url: string | undefined, save: Save) {
  const { t } = useWords();
  const [failed, setFailed] = useState(false);
  const [said, setSaid] = useState<JustDone>();

  /** Resolves to false where it could not be saved. */
  const set = <K extends keyof Settings>(name: K, value: Settings[K]) =>
    save(name, value).then(
      () => {
        setFailed(false);
        return true;
      },
      () => {
        setFailed(true);
        return false;
      },
    );
  const undoing = (undo: () => Promise<boolean>) => async () => {
    if (await undo()) setSaid({ words: t('toast.undone') });
  };

  return {
    failed,
    said,
    endSaid: () => setSaid(undefined),
    /** Turns the site of the page on where it is off now, else off. */
    async switchSite(isOff: boolean) {
      const { sites } = settings;
      if (!(await set('sites', toggleSite(settings, url!)))) return;
      const undo = undoing(() => set('sites', sites));
      setSaid(isOff ? undefined : { words: t('toast.siteOff', { site: shownHost(url!) }), undo });
    },
    async switchAll(on: boolean) {
      if (!(await set('enabled', on))) return;
      setSaid(on ? undefined : { words: t('toast.paused'), undo: undoing(() => set('enabled', true)) });
    },
    /** Lets the reader's own names be underlined on the site of the page, or no more. */
    async switchKept() {
      const { keptSites } = settings;
      const next = toggleKeptSite(keptSites, url!);
      if (!(await set('keptSites', next))) return;
      const isOn = next.length > keptSites.length;
      const site = shownHost(url!) || t('popup.files');
      setSaid({
        words: t(isOn ? 'keptSite.added' : 'keptSite.removed', { site }),
        undo: undoing(() => set('keptSites', keptSites)),
      });
    },
  };
}
