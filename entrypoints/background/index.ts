import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import { openPanelByKey } from '../../extension/browser/side-panel.ts';
import { keepWhatIsAskedFor } from '../../extension/keep/ask-to-keep.ts';
import { storeLastEdits } from '../../extension/keep/last-edit.ts';
import { answerCalls } from '../../extension/messages/answer-calls.ts';
import { keepSettings } from '../../extension/settings/load.ts';
import { createKeptStories } from '../../extension/story-store/kept-stories.ts';
import { loadNotice, ownStories } from '../../extension/story-store/own-stories.ts';
import { createReadingTurns } from './calls/reading-turns.ts';
import { keepSettingsSafe } from './calls/setting-changes.ts';
import { createTextFinds } from './calls/text-finds.ts';
import { createCalls } from './calls.ts';
import { welcomeOnce } from './first-run.ts';
import { followStories } from './follow-stories.ts';
import { wakesForEveryday } from './in-pages/everyday-look-out.ts';
import { startInOpenTabs } from './in-pages/inject.ts';
import { followLeftAlone } from './in-pages/left-alone.ts';
import { keepByCommandAndMenu } from './keeping.ts';
import { createKnowledge } from './knowledge.ts';
import { letOthersWork } from './let-others-work.ts';
import { showBadges } from './toolbar/badge.ts';
import { walkByKeys } from './toolbar/commands.ts';
import { createIcon } from './toolbar/icon.ts';
import { pauseByKey } from './toolbar/pause.ts';

/** Reads for all tabs, tells cards what they show, and keeps the toolbar's count. Holds nothing that must not be lost. */
function startBackground(): void {
  const settingsNow = keepSettings();
  const badges = showBadges(
    createIcon(settingsNow, {
      names: (count) => i18n.t('icon.names', count),
      off: (why) => i18n.t(`icon.${why}`),
    }),
  );
  const turns = createReadingTurns();
  keepSettingsSafe();
  const { knowledge, forget } = createKnowledge({
    store: ownStories,
    kept: createKeptStories(ownStories, letOthersWork),
    notice: loadNotice,
    storiesOff: async () => (await settingsNow()).storiesOff,
    wakesForEveryday: async () => wakesForEveryday(await settingsNow()),
  });
  const hasKept = async () => (await loadNotice()).changes > 0;
  followStories({
    forget,
    hasOwn: async () => (await hasKept()) && (await knowledge()).hasOwn,
    wakesForEveryday: async () => wakesForEveryday(await settingsNow()),
  });
  const finds = createTextFinds({ knowledge, turns, badges });
  answerCalls(createCalls({ knowledge, hasKept, turns, badges, finds, walk: walkByKeys(), settingsNow }));
  browser.tabs.onRemoved.addListener((tab) => turns.drop(tab));
  followLeftAlone(settingsNow);
  pauseByKey((tab, isOn) => badges.say(tab, i18n.t(isOn ? 'command.on' : 'command.off')));
  welcomeOnce();
  openPanelByKey();
  keepByCommandAndMenu();
  keepWhatIsAskedFor();
  storeLastEdits();
  browser.runtime.onInstalled.addListener(() => void startInOpenTabs());
}

export default defineBackground({ type: 'module', main: startBackground });
