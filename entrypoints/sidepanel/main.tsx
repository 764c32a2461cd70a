import '../../extension/screens/story/story.css';
import { followActiveTab } from '../../extension/browser/active-tab.ts';
import { linkTo } from '../../extension/browser/tab-ports.ts';
import { outlineName } from '../../extension/messages/frame-report.ts';
import { library, showOwnPage } from '../../extension/screens/shell.tsx';
import { SidePanel } from '../../extension/screens/side-panel/SidePanel.tsx';
import { viewStory } from '../../extension/story/view/story-view.ts';

const stories = library.stories.map((story) => viewStory(story, library));
const card = (id: string) => library.card(id, () => []);
const openPort = (tab: number) => linkTo(tab, outlineName);

/** Shows, beside the page in front, what it mentions and the story behind it. */
async function startSidePanel(): Promise<void> {
  await showOwnPage(({ settings, save }) => (
    <SidePanel
      settings={settings}
      save={save}
      follow={followActiveTab}
      openPort={openPort}
      stories={stories}
      entity={library.named}
      card={card}
    />
  ));
}

void startSidePanel();
