import type { PassageText } from '../../../extension/detect/mention.ts';
import type { Handlers, Sender } from '../../../extension/messages/answer-calls.ts';
import type { NamedEntity, OwnLook } from '../../../extension/messages/background-calls.ts';
import { marksInSettings, notMeantOn, settingsForFrame } from '../../../extension/settings/frame-settings.ts';
import { frameOf, runIn } from '../in-pages/inject.ts';
import type { Askers } from './askers.ts';
import { withoutUntold } from './own-names.ts';
import type { CallParts } from './parts.ts';
import { seenPage } from './seen-page.ts';

/** Stands for the tab of own pages that ask for readings: they have none, or one to themselves. */
const noTab = -1;

/** Stands in for an entity whose story was deleted while the page was being read. */
const unnamed: NamedEntity = { kind: 'other', everyday: false, stories: [] };

/**
 * Candidates and evidence that one answer to `read` brings before it ends: handing a hundred thousand of them on takes
 * Firefox more than a second, in which the background answers nobody.
 */
const mostFound = 1_000;

/** The calls by which a frame has its text read. */
export function readingCalls(
  { turns, finds, hasKept, settingsNow }: CallParts,
  { askerOf, askerForKept }: Askers,
) {
  const settingsOf = async (sender: Sender, entities: readonly string[]) => {
    const page = await seenPage(sender);
    const { url, isPrivate } = page;
    const settings = settingsForFrame(await settingsNow({ isPrivate }), { page: url, isPrivate, entities });
    if (!settings || !(await hasKept())) return settings;
    const { known, told } = await askerOf(sender, page);
    const packed = await known.ownNames(told);
    return packed ? { ...settings, ownNames: { index: packed.index, key: packed.key } } : settings;
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

  return {
    async read(passages, sender) {
      const { known, page, told, isTold, isStoryTold } = await askerOf(sender);
      const { named, reader } = known;
      const asker = { tab: sender.tab?.id ?? noTab, frame: sender.frameId ?? 0 };
      const readOne = (passage: PassageText) => reader.read([passage])[0]!;
      const all = await turns.read(passages, asker, readOne, mostFound);
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
    async loadPage(_, sender) {
      if (!(await settingsOf(sender, []))) return undefined;
      await runIn(sender, '/page.js');
      // Asked a second time: `page.js` listens for changes from here on, so none can be missed in between.
      return settingsOf(sender, []);
    },
    settings: (entities, sender) => settingsOf(sender, entities),
    async ownNames(canTell, sender) {
      const look = await ownLookFor(sender);
      if (look?.tells && !canTell) await runIn(sender, '/tell-text.js');
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
  } satisfies Partial<Handlers>;
}
