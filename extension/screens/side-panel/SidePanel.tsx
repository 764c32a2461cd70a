import type { JSX } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Outlined } from '../../messages/frame-report.ts';
import { isOfFinds } from '../../messages/text-finds.ts';
import type { Settings } from '../../settings/settings.ts';
import { toggleSite } from '../../settings/site-list.ts';
import type { EntityCard, NamedRef } from '../../story/view/shown.ts';
import type { StoryView } from '../../story/view/story-view.ts';
import { conditionOf } from '../../tab-report/condition.ts';
import type { Follow } from '../../tab-report/followed-tab.ts';
import type { OpenPort } from '../../tab-report/link.ts';
import { type Row, rowsOf, totalOf } from '../../tab-report/tally.ts';
import { StoryPanel } from '../story/StoryPanel.tsx';
import { PageView } from './PageView.tsx';
import { StoryChoice } from './StoryChoice.tsx';
import { usePage } from './use-page.ts';
import { useSettled } from './use-settled.ts';
import { useStory } from './use-story.ts';
import { useTab } from './use-tab.ts';

/** What the side panel needs of the browser and of the stories. */
export interface SidePanelProps {
  settings: Settings;
  save: <K extends keyof Settings>(name: K, value: Settings[K]) => Promise<void>;
  follow: Follow;
  openPort: (tab: number) => OpenPort;
  /** From the newest to the oldest; at least one. */
  stories: readonly StoryView[];
  entity: (id: string) => NamedRef | undefined;
  card: (id: string) => EntityCard | undefined;
  /** Shows what the reader's stories say of a name that cannot be gone to. */
  openName: (entity: string) => void;
}

/** Milliseconds for which the last page's mentions stay while the next page has none yet: longer is seen as late. */
const patienceMs = 300;

/** The story behind the page in front, and what that mentions of it. */
export function SidePanel({
  settings,
  save,
  follow,
  openPort,
  stories,
  entity,
  card,
  openName,
}: SidePanelProps): JSX.Element {
  const tab = useTab(follow);
  const url = tab?.url;
  // Whether the page can be asked does not depend on its answer.
  const bar = tab ? conditionOf({ settings, url, answer: 'waiting', total: 0 }) : 'looking';
  const { state, post } = usePage(tab, bar === 'looking', openPort);
  const total = totalOf(state.reports);
  const condition =
    bar === 'looking' ? (tab ? conditionOf({ settings, url, answer: state.answer, total }) : bar) : bar;
  const now = useMemo(() => ({ condition, url, state }), [condition, url, state]);
  const page = useSettled(now, condition === 'found' || bar !== 'looking', patienceMs);

  const rows = page.condition === 'found' ? rowsOf(page.state.reports) : [];
  const { story, named, isChosen, choose } = useStory(stories, rows, page.url);
  const mentions = useMentions(rows);
  const go = useCallback(
    (frame: string, { id, entity }: Outlined) =>
      isOfFinds({ frame }) ? openName(entity) : post({ type: 'go', frame, id }),
    [openName],
  );
  const [failed, setFailed] = useState(false);
  const switchOn = async () => {
    const saving = settings.enabled ? url && save('sites', toggleSite(settings, url)) : save('enabled', true);
    try {
      await saving;
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <StoryPanel
      key={story.id}
      story={story}
      card={card}
      page={{
        mentions,
        stories: <StoryChoice story={story} named={named} isChosen={isChosen} onChoose={choose} />,
        view: (
          <PageView
            page={page}
            entity={entity}
            onGo={go}
            onSwitchOn={() => void switchOn()}
            failed={failed}
          />
        ),
      }}
    />
  );
}

/** How often each entity is mentioned; the same map as long as nothing about that has changed. */
function useMentions(rows: readonly Row[]): ReadonlyMap<string, number> {
  return useMemo(() => new Map(rows.map(({ entity, count }) => [entity, count])), [JSON.stringify(rows)]);
}
