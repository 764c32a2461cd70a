import type { JSX } from 'preact';
import { useCallback, useEffect, useReducer, useState } from 'preact/hooks';
import { isOfFinds } from '../../messages/text-finds.ts';
import { isKeptAllowedHere } from '../../settings/kept-sites.ts';
import type { Settings } from '../../settings/settings.ts';
import { siteOf } from '../../settings/site-list.ts';
import type { NamedRef } from '../../story/view/shown.ts';
import type { StoryView } from '../../story/view/story-view.ts';
import { type Condition, conditionOf } from '../../tab-report/condition.ts';
import type { OpenPort } from '../../tab-report/link.ts';
import { next, unanswered } from '../../tab-report/state.ts';
import { type Report, rowsOf, totalOf } from '../../tab-report/tally.ts';
import { Toast } from '../../ui/Toast.tsx';
import { useWords } from '../../ui/words.tsx';
import type { Save } from '../shell.tsx';
import { usePageLink } from '../use-page-link.ts';
import { EntityList } from './EntityList.tsx';
import { Foot } from './Foot.tsx';
import { Head } from './Head.tsx';
import { type KeepActs, type KeepOffer, KeepStory } from './KeepStory.tsx';
import { KeptSite } from './KeptSite.tsx';
import { positionOf, stepThrough } from './mention-steps.ts';
import { News } from './News.tsx';
import { Nothing } from './Nothing.tsx';
import { StoryLinks } from './StoryLinks.tsx';
import { useSwitches } from './use-switches.ts';

/** What the popup needs of the browser and of the stories. */
export interface PopupProps {
  /** The page's address, where the browser tells it. */
  url: string | undefined;
  settings: Settings;
  save: Save;
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
export function Popup(props: PopupProps): JSX.Element {
  const { url, settings, entity, stories, openName, isPrivate = false } = props;
  const { t } = useWords();
  const [state, dispatch] = useReducer(next, unanswered);
  const [announcement, setAnnouncement] = useState('');
  const condition = conditionOf({ settings, url, answer: state.answer, total: totalOf(state.reports) });
  const isReadable = condition !== 'barred' && condition !== 'paused' && condition !== 'site off';
  const post = usePageLink(isReadable ? props.openPort : undefined, dispatch);
  const offer = useOffer(condition, isReadable, props.findOffer);
  const switches = useSwitches(settings, url, props.save);
  /**
   * Names that were found only in told text: the page itself knows nothing of them, so there is no place to go to.
   */
  const hidden = hiddenOf(state.reports);
  const step = useCallback(
    (id: string, by: 1 | -1) => {
      if (hiddenOf(state.reports).has(id)) return openName(id);
      for (const message of stepThrough(state.reports, state.place, id, by)) post(message);
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
        onSite={
          url && siteOf(url) && settings.enabled
            ? () => void switches.switchSite(condition === 'site off')
            : undefined
        }
      />
      {switches.failed && (
        <p class="failed" role="alert">
          {t('popup.notSaved')}
        </p>
      )}
      <UnseenNews release={props.news} onSeen={props.onNewsSeen} />
      {offer && <KeepStory offer={offer} acts={props.keepActs} />}
      {rows.length > 0 && (
        <EntityList
          rows={rows}
          entity={entity}
          language={state.reports.find(({ top }) => top)?.lang}
          here={here}
          onStep={step}
          onAnnounce={setAnnouncement}
        />
      )}
      {isReadable && !isPrivate && (hidden.size > 0 || isKeptAllowedHere(settings, url ?? '')) && (
        <KeptSite isOn={hidden.size === 0} names={hidden.size} onSwitch={() => void switches.switchKept()} />
      )}
      <StoryLinks stories={stories} found={new Set(rows.map((row) => row.entity))} />
      {condition === 'nothing' && offer?.is !== 'kept' && <Nothing />}
      <Foot
        on={settings.enabled}
        onSwitch={(on) => void switches.switchAll(on)}
        onPanel={props.openPanel}
        onOptions={props.openOptions}
        onStories={props.openStories}
      />
      <div class="visually-hidden" role="status">
        {announcement}
      </div>
      <Toast said={switches.said} onEnd={switches.endSaid} />
    </main>
  );
}

/** What of the page can be kept, once that is known; nothing where the browser lets no extension in. */
function useOffer(
  condition: Condition,
  isReadable: boolean,
  findOffer: PopupProps['findOffer'],
): KeepOffer | undefined {
  const [offer, setOffer] = useState<KeepOffer | undefined>();
  const isBarred = condition === 'barred';
  useEffect(() => {
    if (isBarred) return;
    let isOver = false;
    void findOffer(!isReadable).then((found) => {
      if (!isOver) setOffer(found);
    });
    return () => {
      isOver = true;
    };
  }, [isReadable, isBarred]);
  return isBarred ? undefined : offer;
}

/** The news of a release, until the reader has put them away. */
function UnseenNews({ release, onSeen }: { release: string | undefined; onSeen: PopupProps['onNewsSeen'] }) {
  const [unseen, setUnseen] = useState(release);
  if (!unseen) return null;
  const putAway = () => {
    setUnseen(undefined);
    onSeen?.(unseen);
  };
  return <News release={unseen} onSeen={putAway} />;
}

/** The entities that were found only in text that frames have told. */
function hiddenOf(reports: readonly Report[]): Set<string> {
  const namesIn = (some: readonly Report[]) =>
    some.flatMap(({ counts }) => counts.filter(({ count }) => count > 0).map(({ entity }) => entity));
  const walked = new Set(namesIn(reports.filter((report) => !isOfFinds(report))));
  return new Set(namesIn(reports.filter(isOfFinds)).filter((entity) => !walked.has(entity)));
}
