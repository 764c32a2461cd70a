import type { Handlers } from '../../../extension/messages/answer-calls.ts';
import { type Change, changeOf } from '../../../extension/settings/change.ts';
import type { Settings } from '../../../extension/settings/settings.ts';
import { silencedIn, silencedPage } from '../../../extension/settings/silence.ts';
import { siteOf, toggleSite } from '../../../extension/settings/site-list.ts';
import { siteAllowed } from '../../../extension/settings/sites.ts';
import { frameOf } from '../in-pages/inject.ts';
import type { CallParts } from './parts.ts';
import { type SeenPage, seenPage } from './seen-page.ts';
import { changeFor, undoFor } from './setting-changes.ts';

/** The calls by which a reader changes settings from a card; each but the last gives what `undo` takes. */
export function changeCalls({ knowledge }: CallParts) {
  const checkEntity = async (entity: string) => {
    const { named } = await knowledge();
    if (!named(entity)) throw new Error('No story knows this entity.');
  };

  return {
    async silenceName(name, sender) {
      const page = await seenPage(sender);
      return changeFor(frameOf(sender).tabId, page, () =>
        added('silencedNames', { page: silencedPage(page.url), name }),
      );
    },
    async silenceEntity(entity, sender) {
      await checkEntity(entity);
      return changeFor(frameOf(sender).tabId, await seenPage(sender), () =>
        added(silencedIn(entity), entity),
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
    async pauseSite(_, sender) {
      const page = await seenPage(sender);
      if (!siteOf(page.url)) throw new Error('This page belongs to no site.');
      return changeFor(frameOf(sender).tabId, page, (settings) => pausing(settings, page));
    },
    undo: (done, sender) => undoFor(frameOf(sender).tabId, done),
  } satisfies Partial<Handlers>;
}

/** The change that leaves the site of a page alone; undefined where it is left alone. */
function pausing(settings: Settings, { url }: SeenPage): Change | undefined {
  return siteAllowed(settings, url)
    ? changeOf('sites', settings.sites, toggleSite(settings, url))
    : undefined;
}

/** The change that appends an item to a list, where the newest stands last. */
export function added<
  K extends 'knownEntities' | 'notMeant' | 'silencedEntities' | 'silencedOwn' | 'silencedNames',
>(name: K, item: Settings[K][number]): Change {
  return { name, added: [item], removed: [] } as unknown as Change;
}
