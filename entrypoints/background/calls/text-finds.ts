import { browser } from 'wxt/browser';
import { openKeyed } from '../../../extension/detect/index/keyed-index.ts';
import type { Reading } from '../../../extension/detect/reading.ts';
import { decide } from '../../../extension/detect/resolve.ts';
import { scan } from '../../../extension/detect/scan/scan.ts';
import type { NamedEntity } from '../../../extension/messages/background-calls.ts';
import type { Outlined } from '../../../extension/messages/frame-report.ts';
import type { TextChange } from '../../../extension/messages/text-change.ts';
import { type FrameFinds, findsKey, type TabFinds } from '../../../extension/messages/text-finds.ts';
import type { Settings } from '../../../extension/settings/settings.ts';
import { withoutCompany } from '../../../extension/story/view/everyday.ts';
import type { Knowledge } from '../knowledge.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import type { showBadges } from '../toolbar/badge.ts';
import { type createReadingTurns, otherFrame } from './reading-turns.ts';

/** A text that spells a kept name, as a frame has told it, and what it says. */
interface KnownText {
  text: string;
  lang?: string;
  reading: Reading;
}

/** A frame's finds as session storage keeps them, since the background may be stopped between two changes. */
interface Stored extends FrameFinds {
  texts: Record<string, KnownText>;
}

/**
 * Limits of what is stored: texts of a frame, their UTF-16 units together, and frames of a tab. A page can spell any
 * number of names, and all tabs share the storage.
 */
const most = { texts: 300, units: 100_000, frames: 20 };
/** How much of a text is shown around a name, in UTF-16 units. */
const contextUnits = 120;

/** What the finds are made with, and where they are counted. */
interface FindsOptions {
  knowledge: () => Promise<Knowledge>;
  turns: ReturnType<typeof createReadingTurns>;
  badges: Pick<ReturnType<typeof showBadges>, 'count'>;
}

/** The frame that told its text, and what decides which finds in it are reported. */
export interface Finding {
  tab: number;
  frame: number;
  settings: Pick<Settings, 'silencedEntities' | 'hiddenKinds'>;
  /** Whether the frame may know of an entity. Such a name is found by the frame itself, and not here. */
  isTold: (entity: string) => boolean;
}

/**
 * Finds the reader's own names in the text of frames that may not know of them. The finds go to the toolbar's number,
 * the popup and the side panel; the frames get no answer.
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
    /**
     * Drops the finds of a frame that was left, or that no longer tells its text. If the tab's top document was left,
     * those of all its frames are dropped.
     */
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

/** The mentions in a frame's texts, in the order in which the texts were told, each with the words around it. */
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
        before: text.slice(Math.max(0, start - contextUnits), start),
        after: text.slice(end, end + contextUnits),
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
