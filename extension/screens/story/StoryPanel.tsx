import type { ComponentChildren, JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { EntityCard } from '../../story/view/shown.ts';
import type { StoryView } from '../../story/view/story-view.ts';
import { DateText } from '../../ui/DateText.tsx';
import { Tabs, tabId, tabPanelId } from '../../ui/Tabs.tsx';
import { useWords } from '../../ui/words.tsx';
import { type Tab, tabs } from './address.ts';
import { KeptFrom } from './KeptFrom.tsx';
import { NamesView } from './names/NamesView.tsx';
import { RelationsView } from './relations/RelationsView.tsx';
import { StoryText } from './text/StoryText.tsx';
import { TimelineView } from './timeline/TimelineView.tsx';
import { usePlace } from './use-address.ts';

/** The web page shown next to the panel. Absent when the story has a tab of its own. */
export interface PanelPage {
  /** How often it mentions an entity, by the entity's id. */
  mentions: ReadonlyMap<string, number>;
  /** The way to the other stories of the page. */
  stories?: ComponentChildren;
  /** What the tab "This page" shows, under a heading of its own: a page need not name anything of the story. */
  view: ComponentChildren;
}

export interface StoryPanelProps {
  story: StoryView;
  /** Everything known of an entity of the story. */
  card: (id: string) => EntityCard | undefined;
  /** Left out where the story has a browser tab to itself. */
  page?: PanelPage;
}

/** A whole story as a reader may check it: when things happened, who is named, and its own words. */
export function StoryPanel({ story, card, page }: StoryPanelProps): JSX.Element {
  const { t } = useWords();
  const open = useMemo(() => tabs.filter((tab) => tab !== 'page' || page), [page === undefined]);
  const { place, go } = usePlace(open);
  const [trail, setTrail] = useState<string[]>([]);
  const views: Record<Tab, () => ComponentChildren> = {
    timeline: () => <TimelineView story={story} mentions={page?.mentions} />,
    names: () => <NamesView story={story} card={card} mentions={page?.mentions} target={place.target} />,
    relations: () => (
      <RelationsView story={story} mentions={page?.mentions} trail={trail} setTrail={setTrail} />
    ),
    story: () => <StoryText story={story} target={place.target} />,
    page: () => page?.view,
  };
  return (
    <main class="panel">
      <Tabs
        label={t('panel.tabs')}
        tabs={open.map((tab) => [tab, t(`panel.tab.${tab}`)])}
        current={place.tab}
        onChoose={go}
      />
      {place.tab !== 'page' && (
        <header>
          <h1 lang={story.language} dir="auto">
            {story.title}
          </h1>
          <p>
            <DateText date={story.published} />
            {story.kept && <KeptFrom story={story.id} kept={story.kept} />}
          </p>
          {page?.stories}
        </header>
      )}
      {/** Focusable, because the content of a tab need not begin with anything that is. */}
      <div
        key={place.tab}
        class="view"
        role="tabpanel"
        id={tabPanelId(place.tab)}
        aria-labelledby={tabId(place.tab)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
        tabIndex={0}
      >
        {views[place.tab]()}
      </div>
    </main>
  );
}
