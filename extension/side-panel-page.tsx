import { followActiveTab } from './active-tab.ts';
import { outlineName } from './messages/page-port.ts';
import { library, showOwnPage } from './own-page.tsx';
import { linkTo } from './page-link.ts';
import { SidePanel } from './panel/SidePanel.tsx';
import { saveSetting } from './settings/save.ts';
import { viewStory } from './story/story-view.ts';

const stories = library.stories.map((story) => viewStory(story, library));
const card = (id: string) => library.card(id, () => []);
const openPort = (tab: number) => linkTo(tab, outlineName);

/** Shows, beside the page in front, what it mentions and the story behind it. */
export async function startSidePanel(): Promise<void> {
  await showOwnPage((settings) => (
    <SidePanel
      settings={settings}
      save={saveSetting}
      follow={followActiveTab}
      openPort={openPort}
      stories={stories}
      entity={library.named}
      card={card}
    />
  ));
}
