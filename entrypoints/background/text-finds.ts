import { browser } from 'wxt/browser';
import { openKeyed } from '../../extension/detect/index/keyed-index.ts';
import type { Reading } from '../../extension/detect/reading.ts';
import { decide } from '../../extension/detect/resolve.ts';
import { scan } from '../../extension/detect/scan/scan.ts';
import type { NamedEntity } from '../../extension/messages/background-calls.ts';
import type { Outlined } from '../../extension/messages/frame-report.ts';
import type { TextChange } from '../../extension/messages/text-change.ts';
import { type FrameFinds, findsKey, type TabFinds } from '../../extension/messages/text-finds.ts';
import type { Settings } from '../../extension/settings/settings.ts';
import { withoutCompany } from '../../extension/story/view/everyday.ts';
import type { showBadges } from './badge.ts';
import type { Knowledge } from './knowledge.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { type createReadingTurns, otherFrame } from './reading-turns.ts';

/** A text that spells a kept name, as a frame has told it, and what it says. */
interface KnownText {
  text: string;
  lang?: string;
  reading: Reading;
}

/** What stands in memory of a frame: the background may be stopped between two changes. */
interface Stored extends FrameFinds {
  texts: Record<string, KnownText>;
}

/**
 * A page can say any number of names, and memory is for all tabs: so many texts of a frame are kept, of so many UTF-16 units
 * together, and so many frames of a tab.
 */
const most = { texts: 300, units: 100_000, frames: 20 };
/** How much of a text is shown around a name, in UTF-16 units. */
const context = 120;

/** What the finds are made with, and where they are counted. */
interface FindsOptions {
  knowledge: () => Promise<Knowledge>;
  turns: ReturnType<typeof createReadingTurns>;
  badges: Pick<ReturnType<typeof showBadges>, 'count'>;
}

/** What of a frame's finds may be said, and where. */
export interface Finding {
  tab: number;
  frame: number;
  settings: Pick<Settings, 'silencedEntities' | 'hiddenKinds'>;
  /** Whether the frame is told of an entity by itself: then it is found there. */
  isTold: (entity: string) => boolean;
}

/**
 * Finds the reader's own names in the text of frames that are told nothing of them, for the toolbar's number, the popup and
 * the side panel. The frames get no answer.
 */
export function createTextFinds({ knowledge, turns, badges }: FindsOptions) {
  // Each change begins with what the last one stored.
  const inTurn = oneAtATime();
  const change = async (tab: number, next: (finds: Record<string, Stored>) => Promise<boolean> | boolean) => {
    const key = findsKey(tab);
    const finds = ((await browser.storage.session.get(key))[key] ?? {}) as Record<string, Stored>;
    if (!(await next(finds))) return;
    if (Object.keys(finds).length === 0) await browser.storage.session.remove(key);
    else await browser.storage.session.set({ [key]: finds satisfies TabFinds });
  };

  browser.tabs.onRemoved.addListener((tab) => {
    inTurn(() => browser.storage.session.remove(findsKey(tab)));
  });

  return {
    async take({ isNew, added, gone }: TextChange, { tab, frame, settings, isTold }: Finding): Promise<void> {
      const { ownNames, reader, sitesOf, named } = await knowledge();
      const own = await ownNames('all');
      if (!own) return;
      const index = openKeyed(own.index, own.key);
      const spelling = added.filter(({ text }) => scan(text, index, true).names.length > 0);
      const asker = { tab, frame: otherFrame(frame) };
      const readings = await turns.read(spelling, asker, (text) => reader.read([text])[0]!);
      await inTurn(() =>
        change(tab, (finds) => {
          const before = finds[frame];
          const texts = isNew ? {} : { ...before?.texts };
          for (const id of gone) delete texts[id];
          let room = most.units - Object.values(texts).reduce((sum, { text }) => sum + text.length, 0);
          for (const [at, { id, ...text }] of spelling.entries()) {
            room -= text.text.length;
            if (room < 0 || Object.keys(texts).length >= most.texts) break;
            texts[id] = { ...text, reading: readings[at]! };
          }
          if (Object.keys(texts).length === 0 && !before) return false;
          const isFound = (entity: string) =>
            sitesOf(entity) !== undefined &&
            !isTold(entity) &&
            !settings.silencedEntities.includes(entity) &&
            !settings.hiddenKinds.includes(named(entity)?.kind ?? '');
          const outline = outlineOf(texts, isFound);
          if (Object.keys(texts).length === 0) delete finds[frame];
          else if (before || Object.keys(finds).length < most.frames)
            finds[frame] = { texts, outline, counts: countsOf(outline, named) };
          const counted = (finds[frame]?.counts ?? []).filter(({ apart }) => !apart);
          badges.count(tab, otherFrame(frame), {
            names: counted.map(({ entity }) => entity),
            mentions: finds[frame]?.outline.length ?? 0,
          });
          return true;
        }),
      );
    },
    /** A frame was left, or tells nothing any more; with the tab's own document all of its frames were left. */
    forget(tab: number, frame: number, isLeft: boolean): void {
      turns.drop(tab, otherFrame(frame));
      inTurn(() =>
        change(tab, (finds) => {
          const those = isLeft && frame === 0 ? Object.keys(finds) : [String(frame)];
          const known = those.filter((one) => one in finds);
          for (const one of known) {
            delete finds[one];
            badges.count(tab, otherFrame(Number(one)), { names: [], mentions: 0 });
          }
          return known.length > 0;
        }),
      );
    },
  };
}

/** The mentions of a frame's texts in the order in which these were told, each in the words around it. */
function outlineOf(texts: Record<string, KnownText>, isFound: (entity: string) => boolean): Outlined[] {
  const all = Object.values(texts);
  const mentionsIn = decide(all.map(({ reading }) => ({ reading, article: 0 })));
  let id = 0;
  return all.flatMap(({ text, lang }, at) =>
    mentionsIn(at)
      .filter(({ entity }) => isFound(entity))
      .map(({ start, end, entity }) => ({
        id: id++,
        entity,
        text: text.slice(start, end),
        before: text.slice(Math.max(0, start - context), start),
        after: text.slice(end, end + context),
        lang,
        heading: '',
      })),
  );
}

function countsOf(
  outline: readonly Outlined[],
  named: (entity: string) => NamedEntity | undefined,
): FrameFinds['counts'] {
  const counts = new Map<string, number>();
  for (const { entity } of outline) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const alone = withoutCompany(counts.keys(), named);
  return [...counts].map(([entity, count]) => ({
    entity,
    count,
    ...(alone.has(entity) && { apart: true as const }),
  }));
}
