import stories from 'virtual:stories';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import { openPanelByKey } from '../../extension/browser/side-panel.ts';
import { createReader } from '../../extension/detect/read/reader.ts';
import { createMarks } from '../../extension/detect/story-marks.ts';
import { answerCalls, type Sender } from '../../extension/messages/answer-calls.ts';
import type { NamedEntity } from '../../extension/messages/background-calls.ts';
import { forwardCommands } from '../../extension/messages/commands.ts';
import { keepSettings, loadSettings } from '../../extension/settings/load.ts';
import { countOpened, loadOpened, saveOpened } from '../../extension/settings/opened-counts.ts';
import { saveSetting } from '../../extension/settings/save.ts';
import type { Settings } from '../../extension/settings/settings.ts';
import { addEntity, addSilencedName } from '../../extension/settings/silence.ts';
import { toggleSite } from '../../extension/settings/site-list.ts';
import { siteAllowed } from '../../extension/settings/sites.ts';
import { createLibrary } from '../../extension/story/view/library.ts';
import { showBadges } from './badge.ts';
import { welcomeOnce } from './first-run.ts';
import { pauseByKey } from './pause.ts';

/** Reads for all tabs, tells cards what they show, and keeps the toolbar's count. Holds nothing that must not be lost. */
function startBackground(): void {
  const library = createLibrary(stories);
  const reader = createReader(stories);
  const marksOf = createMarks(stories, reader);
  const settingsNow = keepSettings();
  const badges = showBadges(settingsNow);

  const namedEntity = (id: string): NamedEntity => ({
    kind: library.ref(id)?.kind ?? 'other',
    ...(library.belonging(id) ?? { everyday: false, stories: [] }),
  });

  answerCalls({
    read(passages) {
      const readings = reader.read(passages);
      const entities: Record<string, NamedEntity> = {};
      for (const { entity } of readings.flatMap(({ candidates }) => candidates)) {
        entities[entity] ??= namedEntity(entity);
      }
      return { readings, entities };
    },
    describe(entity) {
      const card = library.card(entity, marksOf(entity));
      if (!card) throw new Error(`No story knows "${entity}".`);
      return card;
    },
    async loadPage(_, sender) {
      const settings = await settingsNow();
      if (!settings.enabled || !siteAllowed(settings, sender.url ?? '')) return undefined;
      await runIn(sender, '/page.js');
      // As they are once the script heeds their changes.
      return settingsNow();
    },
    loadCard: (_, sender) => runIn(sender, '/card.js'),
    found(found, sender) {
      const { tabId, frameIds } = frameOf(sender);
      badges.count(tabId, frameIds[0], found);
    },
    async opened(entity) {
      const { fadeKnown, knownEntities } = await settingsNow();
      if (!fadeKnown || knownEntities.includes(entity) || !library.ref(entity)) return;
      if (await countOnce(entity))
        await change('knownEntities', (now) => addEntity(now.knownEntities, entity));
    },
    async openStory(story, sender) {
      const url = `${browser.runtime.getURL('/story.html')}?story=${encodeURIComponent(story)}`;
      const { tab } = sender;
      await browser.tabs.create({ url, ...(tab && { index: tab.index + 1, openerTabId: tab.id }) });
    },
    silenceName: (silenced) =>
      change('silencedNames', ({ silencedNames }) => addSilencedName(silencedNames, silenced)),
    silenceEntity: (entity) =>
      change('silencedEntities', ({ silencedEntities }) => addEntity(silencedEntities, entity)),
    pauseSite: (url) =>
      change('sites', (settings) =>
        siteAllowed(settings, url) ? toggleSite(settings, url) : settings.sites,
      ),
  });

  forwardCommands();
  pauseByKey({
    change: (next) => change('sites', next),
    say: (tab, isOn) => badges.say(tab, i18n.t(isOn ? 'command.on' : 'command.off')),
  });
  welcomeOnce();
  openPanelByKey();
  browser.runtime.onInstalled.addListener(() => void startInOpenTabs());
}

export default defineBackground({ type: 'module', main: startBackground });

let lastChange: Promise<unknown> = Promise.resolve();

/** Changes a setting from what it is; one change after the other, so that two at once do not lose one. */
function change<K extends keyof Settings>(name: K, next: (settings: Settings) => Settings[K]): Promise<void> {
  const changed = lastChange.then(async () => saveSetting(name, next(await loadSettings())));
  lastChange = changed.catch(() => {});
  return changed;
}

interface Frame {
  tabId: number;
  frameIds: [number];
}

async function runIn(sender: Sender, file: '/page.js' | '/card.js'): Promise<void> {
  // Our own pages bring these along; no script can be put into them.
  if (sender.url?.startsWith(browser.runtime.getURL('/'))) return;
  const target = frameOf(sender);
  await browser.scripting.executeScript({ target, files: [file], injectImmediately: true });
}

/** Counts a name's card as opened; gives whether that makes the name known. Takes its turn among the changes. */
function countOnce(entity: string): Promise<boolean> {
  const counted = lastChange.then(async () => {
    const { opened, isKnown } = countOpened(await loadOpened(), entity);
    await saveOpened(opened);
    return isKnown;
  });
  lastChange = counted.catch(() => {});
  return counted;
}

function frameOf({ tab, frameId }: Sender): Frame {
  if (tab?.id === undefined || frameId === undefined) throw new Error('Only a frame of a tab can ask that.');
  return { tabId: tab.id, frameIds: [frameId] };
}

/** Pages that were open before work at once. Firefox sees to that by itself. */
async function startInOpenTabs(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  for (const { matches, js = [], css = [] } of browser.runtime.getManifest().content_scripts ?? []) {
    for (const { id } of await browser.tabs.query({ url: matches ?? [] })) {
      const target = { tabId: id!, allFrames: true };
      // A tab may be closed, discarded or the store's: then it is left alone.
      await browser.scripting.insertCSS({ target, files: css }).catch(() => {});
      await browser.scripting
        .executeScript({ target, files: js as `/${string}`[] & never[] })
        .catch(() => {});
    }
  }
}
