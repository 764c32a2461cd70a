import type { JSX } from 'preact';
import { useCallback, useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { ToFrame } from '../../messages/frame-report.ts';
import { isOfFinds } from '../../messages/text-finds.ts';
import { isKeptAllowedHere, toggleKeptSite } from '../../settings/kept-sites.ts';
import type { Settings } from '../../settings/settings.ts';
import { siteOf, toggleSite } from '../../settings/site-list.ts';
import type { NamedRef } from '../../story/view/shown.ts';
import type { StoryView } from '../../story/view/story-view.ts';
import { conditionOf, hostOf } from '../../tab-report/condition.ts';
import { keepLink, type OpenPort } from '../../tab-report/link.ts';
import { next, unanswered } from '../../tab-report/state.ts';
import { type Report, rowsOf, totalOf } from '../../tab-report/tally.ts';
import { type Said, Toast } from '../../ui/Toast.tsx';
import { useWords } from '../../ui/words.tsx';
import { EntityList } from './EntityList.tsx';
import { Foot } from './Foot.tsx';
import { Head } from './Head.tsx';
import { type KeepActs, type KeepOffer, KeepStory } from './KeepStory.tsx';
import { KeptSite } from './KeptSite.tsx';
import { positionOf, stepThrough } from './mention-steps.ts';
import { News } from './News.tsx';
import { Nothing } from './Nothing.tsx';
import { StoryLinks } from './StoryLinks.tsx';

/** What the popup needs of the browser and of the stories. */
export interface PopupProps {
  /** The page's address, where the browser tells it. */
  url: string | undefined;
  settings: Settings;
  save: <K extends keyof Settings>(name: K, value: Settings[K]) => Promise<void>;
  openPort: OpenPort;
  entity: (id: string) => NamedRef | undefined;
  /** From the newest to the oldest. */
  stories: readonly StoryView[];
  /** The release whose news the person has not seen. */
  news?: string | undefined;
  onNewsSeen?: (release: string) => void;
  openPanel: () => void;
  openOptions: () => void;
  openStories: () => void;
  /** Finds out what of the page can be kept; where Backstory is off it is not read for that. */
  findOffer: (isOff: boolean) => Promise<KeepOffer | undefined>;
  keepActs: KeepActs;
  /** Shows what the reader's stories say of a name that cannot be walked to. */
  openName: (entity: string) => void;
  /** In a private window the reader's own names are looked for nowhere. */
  isPrivate?: boolean;
}

/** What the page mentions, the switches, and the stories behind it. */
export function Popup({
  url,
  settings,
  save,
  openPort,
  entity,
  stories,
  news,
  onNewsSeen,
  openPanel,
  openOptions,
  openStories,
  findOffer,
  keepActs,
  openName,
  isPrivate = false,
}: PopupProps): JSX.Element {
  const words = useWords();
  const [state, tell] = useReducer(next, unanswered);
  const [announcement, announce] = useState('');
  const [failed, setFailed] = useState(false);
  const [said, setSaid] = useState<Said>();
  const [unseen, putAway] = useState(news);
  const [offer, setOffer] = useState<KeepOffer | undefined>();
  const post = useRef<(message: ToFrame) => void>(() => {});
  const condition = conditionOf({ settings, url, answer: state.answer, total: totalOf(state.reports) });
  const readable = condition !== 'barred' && condition !== 'paused' && condition !== 'site off';

  useEffect(() => {
    if (!readable) return;
    const end = new AbortController();
    post.current = keepLink(openPort, tell, end.signal);
    return () => {
      end.abort();
      post.current = () => {};
    };
  }, [readable, openPort]);

  const isBarred = condition === 'barred';
  useEffect(() => {
    if (isBarred) return;
    let isOver = false;
    void findOffer(!readable).then((found) => {
      if (!isOver) setOffer(found);
    });
    return () => {
      isOver = true;
    };
  }, [readable, isBarred]);

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
    if (await undo()) setSaid({ words: words.t('toast.undone') });
  };
  const switchSite = async () => {
    const { sites } = settings;
    if (!(await set('sites', toggleSite(settings, url!)))) return;
    const isOff = condition !== 'site off';
    const undo = undoing(() => set('sites', sites));
    setSaid(isOff ? { words: words.t('toast.siteOff', { site: hostOf(url!) }), undo } : undefined);
  };
  const switchAll = async (on: boolean) => {
    if (!(await set('enabled', on))) return;
    setSaid(on ? undefined : { words: words.t('toast.paused'), undo: undoing(() => set('enabled', true)) });
  };
  const switchKept = async () => {
    const { keptSites } = settings;
    const next = toggleKeptSite(keptSites, url!);
    if (!(await set('keptSites', next))) return;
    const isOn = next.length > keptSites.length;
    const site = hostOf(url!) || words.t('popup.files');
    setSaid({
      words: words.t(isOn ? 'keptSite.added' : 'keptSite.removed', { site }),
      undo: undoing(() => set('keptSites', keptSites)),
    });
  };
  /** Names that are known to stand on the page, which knows nothing of them: there is no place to go to. */
  const hidden = hiddenOf(state.reports);
  const step = useCallback(
    (id: string, by: 1 | -1) => {
      if (hiddenOf(state.reports).has(id)) return openName(id);
      for (const message of stepThrough(state.reports, state.place, id, by)) post.current(message);
    },
    [state],
  );
  const rows = condition === 'found' ? rowsOf(state.reports).filter((row) => entity(row.entity)) : [];
  const position = state.place && positionOf(state.reports, state.place);
  const here = position && { entity: state.place!.entity, ...position };

  return (
    <main class="popup">
      <Head
        condition={condition}
        names={rows.filter(({ apart }) => !apart).length}
        url={url}
        siteOn={condition !== 'site off'}
        onSite={url && siteOf(url) && settings.enabled ? () => void switchSite() : undefined}
      />
      {failed && (
        <p class="failed" role="alert">
          {words.t('popup.notSaved')}
        </p>
      )}
      {unseen && (
        <News
          release={unseen}
          onSeen={() => {
            putAway(undefined);
            onNewsSeen?.(unseen);
          }}
        />
      )}
      {offer && !isBarred && <KeepStory offer={offer} acts={keepActs} />}
      {rows.length > 0 && (
        <EntityList
          rows={rows}
          entity={entity}
          language={state.reports.find(({ top }) => top)?.lang}
          here={here}
          onStep={step}
          onAnnounce={announce}
        />
      )}
      {readable && !isPrivate && (hidden.size > 0 || isKeptAllowedHere(settings, url ?? '')) && (
        <KeptSite isOn={hidden.size === 0} names={hidden.size} onSwitch={() => void switchKept()} />
      )}
      <StoryLinks stories={stories} found={new Set(rows.map((row) => row.entity))} />
      {condition === 'nothing' && <Nothing />}
      <Foot
        on={settings.enabled}
        onSwitch={(on) => void switchAll(on)}
        onPanel={openPanel}
        onOptions={openOptions}
        onStories={openStories}
      />
      <div class="visually-hidden" role="status">
        {announcement}
      </div>
      <Toast said={said} onEnd={() => setSaid(undefined)} />
    </main>
  );
}

/** The entities that were found only in text that frames have told. */
function hiddenOf(reports: readonly Report[]): Set<string> {
  const namesIn = (some: readonly Report[]) =>
    some.flatMap(({ counts }) => counts.filter(({ count }) => count > 0).map(({ entity }) => entity));
  const walked = new Set(namesIn(reports.filter((report) => !isOfFinds(report))));
  return new Set(namesIn(reports.filter(isOfFinds)).filter((entity) => !walked.has(entity)));
}
