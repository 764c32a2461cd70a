import { openOwnPage } from '../../extension/browser/open-own-page.ts';
import type { Handlers, Sender } from '../../extension/messages/answer-calls.ts';
import type { Meant, NamedEntity, OwnLook } from '../../extension/messages/background-calls.ts';
import { notifyTab } from '../../extension/messages/settings-notice.ts';
import { type Change, changeOf } from '../../extension/settings/change.ts';
import { marksInSettings, notMeantOn, settingsForFrame } from '../../extension/settings/frame-settings.ts';
import type { Where } from '../../extension/settings/load.ts';
import { changeSetting } from '../../extension/settings/save.ts';
import type { Settings } from '../../extension/settings/settings.ts';
import { silencedIn, silencedPage } from '../../extension/settings/silence.ts';
import { siteOf, toggleSite } from '../../extension/settings/site-list.ts';
import { siteAllowed } from '../../extension/settings/sites.ts';
import type { showBadges } from './badge.ts';
import type { walkByKeys } from './commands.ts';
import { frameOf, isOwnPage, runIn, wearIn } from './inject.ts';
import type { Knowledge } from './knowledge.ts';
import { isToldIn, toldIn, withoutUntold } from './own-names.ts';
import type { createReadingTurns } from './reading-turns.ts';
import { createSealedCards } from './sealed-cards.ts';
import { type SeenPage, seenPage } from './seen-page.ts';
import { changeFor, countOnce, undoFor } from './setting-changes.ts';
import type { createTextFinds } from './text-finds.ts';

/** What the handlers of the calls need from the rest of the background. */
export interface CallsOptions {
  knowledge: () => Promise<Knowledge>;
  /** Whether the reader ever kept anything; costs less than knowing what. */
  hasKept: () => Promise<boolean>;
  turns: ReturnType<typeof createReadingTurns>;
  badges: ReturnType<typeof showBadges>;
  finds: ReturnType<typeof createTextFinds>;
  walk: ReturnType<typeof walkByKeys>;
  settingsNow: (where?: Where) => Promise<Settings>;
}

/** Stands for the tab of own pages that ask for readings: they have none, or one to themselves. */
const noTab = -1;

/** What the background does for each call. */
export function createCalls({
  knowledge,
  hasKept,
  turns,
  badges,
  finds,
  walk,
  settingsNow,
}: CallsOptions): Handlers {
  /** Who asks: the page that a person sees there, and which names its frame may be told of. */
  const askerOf = async (sender: Sender, seen?: SeenPage) => {
    const [known, page, settings] = await Promise.all([knowledge(), seen ?? seenPage(sender), settingsNow()]);
    const told = toldIn(sender, page, settings);
    return {
      ...{ known, page, settings, told },
      isTold: isToldIn(told, known.sitesOf),
      isStoryTold: isToldIn(told, known.sitesOfStory),
    };
  };
  const settingsOf = async (sender: Sender, entities: readonly string[]) => {
    const page = await seenPage(sender);
    const { url, isPrivate } = page;
    const settings = settingsForFrame(await settingsNow({ isPrivate }), { page: url, isPrivate, entities });
    if (!settings || !(await hasKept())) return settings;
    const { known, told } = await askerOf(sender, page);
    const packed = await known.ownNames(told);
    return packed ? { ...settings, ownNames: { index: packed.index, key: packed.key } } : settings;
  };
  /** The asking frame, where it may have to do with kept names: on pages that are read, outside of private windows. */
  const askerForKept = async (sender: Sender) => {
    if (!(await hasKept())) return undefined;
    const asker = await askerOf(sender);
    const { told, settings, page } = asker;
    return told !== 'none' && settings.enabled && siteAllowed(settings, page.url) ? asker : undefined;
  };
  const ownLookFor = async (sender: Sender): Promise<OwnLook | undefined> => {
    const asker = await askerForKept(sender);
    if (!asker) return undefined;
    const { known, told } = asker;
    const names = await known.ownNames(told);
    return {
      names: names && { prefilter: names.prefilter, key: names.key },
      // Text is told for names that may not be underlined there.
      tells: known.hasOwnBeside(told),
    };
  };
  const checkEntity = async (entity: string) => {
    const { named } = await knowledge();
    if (!named(entity)) throw new Error('No story knows this entity.');
  };
  const sealed = createSealedCards();
  const cardOf = async (entity: string, withOwn = true) => {
    const { describe } = await knowledge();
    const card = await describe(entity, withOwn);
    if (!card) throw new Error('No story knows this entity.');
    return card;
  };

  /** The card of a name; where it may mean several, with theirs. */
  const cardOfMeant = async ({ entity, others = [] }: Meant, withOwn = true) => {
    const card = await cardOf(entity, withOwn);
    const rivals = await Promise.all(others.map((other) => cardOf(other, withOwn).catch(() => [])));
    return others.length > 0 ? { ...card, rivals: rivals.flat() } : card;
  };

  return {
    async read(passages, sender) {
      const { known, page, told, isTold, isStoryTold } = await askerOf(sender);
      const { named, reader } = known;
      const asker = { tab: sender.tab?.id ?? noTab, frame: sender.frameId ?? 0 };
      const all = await turns.read(passages, asker, (passage) => reader.read([passage])[0]!);
      const readings = all.map((reading) => withoutUntold(reading, isTold, isStoryTold));
      const ids = new Set(readings.flatMap(({ candidates }) => candidates.map(({ entity }) => entity)));
      const settings = await settingsNow({ isPrivate: sender.tab?.incognito ?? false });
      const { silencedEntities, knownEntities } = marksInSettings(settings, [...ids]);
      return {
        readings,
        entities: Object.fromEntries([...ids].map((id) => [id, named(id, told) ?? unnamed])),
        silenced: silencedEntities,
        known: knownEntities,
        notMeant: notMeantOn(settings, page.url, [...ids]),
      };
    },
    async describe({ entity, others = [] }, sender) {
      const { page, isTold } = await askerOf(sender);
      if (!isTold(entity)) throw new Error('No story knows this entity.');
      const meant = { entity, others: others.filter(isTold) };
      const card = await cardOfMeant(meant, isOwnPage(sender) || !page.isPrivate);
      // A page can read what stands in a card over it, closed tree or not: none of it may be the reader's own.
      return isOwnPage(sender) ? card : sealed.sealFor(sender, card);
    },
    unseal: (token, sender) => cardOfMeant(sealed.redeem(token, sender)),
    async loadPage(_, sender) {
      if (!(await settingsOf(sender, []))) return undefined;
      await runIn(sender, '/page.js');
      // Asked a second time: `page.js` listens for changes from here on, so none can be missed in between.
      return settingsOf(sender, []);
    },
    settings: (entities, sender) => settingsOf(sender, entities),
    async ownNames(_, sender) {
      const look = await ownLookFor(sender);
      const { tab, frameId } = sender;
      if (!look?.tells && tab?.id !== undefined) finds.forget(tab.id, frameId ?? 0, false);
      return look;
    },
    async tellText(change, sender) {
      const { tabId, frameIds } = frameOf(sender);
      const asker = await askerForKept(sender);
      if (!asker?.known.hasOwnBeside(asker.told)) return;
      const { settings, isTold } = asker;
      await finds.take(change, { tab: tabId, frame: frameIds[0], settings, isTold });
    },
    async moved(_, sender) {
      if (sender.frameId !== 0) return;
      const { tabId } = frameOf(sender);
      badges.arrived(tabId);
      await notifyTab(tabId);
    },
    arrived(_, sender) {
      if (sender.frameId === 0) badges.arrived(frameOf(sender).tabId);
    },
    wear: (change, sender) => wearIn(sender, change),
    loadCard: (_, sender) => runIn(sender, '/card.js'),
    found(found, sender) {
      const { tabId, frameIds } = frameOf(sender);
      badges.count(tabId, frameIds[0], found);
    },
    left(_, sender) {
      const { tabId, frameIds } = frameOf(sender);
      turns.drop(tabId, frameIds[0]);
      badges.count(tabId, frameIds[0], { names: [], mentions: 0 });
      finds.forget(tabId, frameIds[0], true);
    },
    async opened(entity, sender) {
      if (sender.tab?.incognito) return;
      const [{ named }, { fadeKnown, knownEntities }] = await Promise.all([knowledge(), settingsNow()]);
      if (!fadeKnown || knownEntities.includes(entity) || !named(entity)) return;
      if (await countOnce(entity)) await changeSetting(() => added('knownEntities', entity));
    },
    async openStory({ story, sentence }, sender) {
      const { hasStory } = await knowledge();
      if (!(await hasStory(story))) throw new Error('There is no such story.');
      await openStory(story, sender, sentence);
    },
    async openKept(entity, sender) {
      const { stories } = await cardOf(entity);
      const story = stories.find(({ kept }) => kept);
      if (!story) throw new Error('No kept story names it.');
      await openStory(story.id, sender);
    },
    async silenceName(name, sender) {
      const page = await seenPage(sender);
      return changeFor(frameOf(sender).tabId, page, () =>
        added('silencedNames', { page: silencedPage(page.url), name }),
      );
    },
    async chooseMeaning({ name, entity, others }, sender) {
      for (const one of [entity, ...others]) await checkEntity(one);
      const page = await seenPage(sender);
      const isNot = (other: string) => ({ page: silencedPage(page.url), entity: other, name });
      return changeFor(frameOf(sender).tabId, page, () => ({
        ...{ name: 'notMeant', added: others.filter((other) => other !== entity).map(isNot) },
        removed: [isNot(entity)],
      }));
    },
    async notHere(entity, sender) {
      await checkEntity(entity);
      const page = await seenPage(sender);
      return changeFor(frameOf(sender).tabId, page, () =>
        added('notMeant', { page: silencedPage(page.url), entity, name: '' }),
      );
    },
    async editName({ story, entity, line }, sender) {
      const { stories } = await cardOf(entity);
      if (!stories.some(({ id, kept }) => kept && id === story)) throw new Error('No kept story names it.');
      const query = new URLSearchParams({ story, name: entity, ...(line && { line: '' }) });
      await openOwnPage(`draft.html?${query}`, sender.tab);
    },
    async silenceEntity(entity, sender) {
      await checkEntity(entity);
      return changeFor(frameOf(sender).tabId, await seenPage(sender), () =>
        added(silencedIn(entity), entity),
      );
    },
    async pauseSite(_, sender) {
      const page = await seenPage(sender);
      if (!siteOf(page.url)) throw new Error('This page belongs to no site.');
      return changeFor(frameOf(sender).tabId, page, (settings) => pausing(settings, page));
    },
    undo: (done, sender) => undoFor(frameOf(sender).tabId, done),
    command(command, sender) {
      const { tabId, frameIds } = frameOf(sender);
      return walk.handedOn(command, tabId, frameIds[0]);
    },
  };
}

/** Stands in for an entity whose story was deleted while the page was being read. */
const unnamed: NamedEntity = { kind: 'other', everyday: false, stories: [] };

/** The change that leaves the site of a page alone; undefined where it is left alone. */
function pausing(settings: Settings, { url }: SeenPage): Change | undefined {
  return siteAllowed(settings, url)
    ? changeOf('sites', settings.sites, toggleSite(settings, url))
    : undefined;
}

/** The change that appends an item to a list, where the newest stands last. */
function added<K extends 'knownEntities' | 'notMeant' | 'silencedEntities' | 'silencedOwn' | 'silencedNames'>(
  name: K,
  item: Settings[K][number],
): Change {
  return { name, added: [item], removed: [] } as unknown as Change;
}

function openStory(story: string, sender: Sender, sentence?: string): Promise<void> {
  const query = `?story=${encodeURIComponent(story)}` as const;
  return openOwnPage(`story.html${query}${sentence ? `#${sentence}` : ''}`, sender.tab);
}
