import * as v from 'valibot';
import type { Passage } from '../detect/mention.ts';
import type { Reading } from '../detect/reading.ts';
import type { Settings } from '../settings/settings.ts';
import type { Kind } from '../story/format/kind.ts';
import type { Belonging } from '../story/view/everyday.ts';
import type { EntityCard } from '../story/view/shown.ts';

/** What a page's script knows of an entity that is named on it. */
export interface NamedEntity extends Belonging {
  kind: Kind;
}

/** What a frame mentions. */
export interface Found {
  /** Ids of the names that count: those of the toolbar's number. */
  names: string[];
  /** How many mentions are listed, those included that do not count. */
  mentions: number;
}

/** What a content script may ask of the background: one line a call. */
export interface ToBackground {
  /** Reads passages; readings come in the order asked, `entities` holds every entity that they name. */
  read(passages: Passage[]): { readings: Reading[]; entities: Record<string, NamedEntity> };
  /** All that a card shows of an entity. */
  describe(entity: string): EntityCard;
  /** Runs the script that annotates pages in the asking frame, where the settings allow it; then says what they are. */
  loadPage(): Settings | undefined;
  /** Runs the card's script there. */
  loadCard(): void;
  /** What the asking frame mentions now; the toolbar shows how many names the tab has. */
  found(found: Found): void;
  /** The reader has read this entity's card on the asking page. */
  opened(entity: string): void;
  /** Shows the whole story to the person who asks for it. */
  openStory(story: string): void;
  /** "Not this": the name is not underlined on that page any more. */
  silenceName(silenced: { page: string; name: string }): void;
  /** "Not this", everywhere. */
  silenceEntity(entity: string): void;
  /** Leaves the site of an address alone from now on. */
  pauseSite(url: string): void;
}

export type Call = keyof ToBackground;
export type Question<C extends Call> = Parameters<ToBackground[C]>[0];
export type Answer<C extends Call> = ReturnType<ToBackground[C]>;

/** One message may hold this many passages, each of this many UTF-16 code units; and tell of this many names. */
export const limits = { passages: 200, units: 20_000, names: 2_000 };

const passage = v.object({
  text: v.pipe(v.string(), v.maxLength(limits.units)),
  lang: v.optional(v.pipe(v.string(), v.maxLength(64))),
});
const passages = v.pipe(v.array(passage), v.maxLength(limits.passages));
const id = v.pipe(v.string(), v.maxLength(200));

/** The shape that each call's question must have; the background refuses any other. */
export const questions = {
  read: passages,
  describe: id,
  loadPage: v.undefined(),
  loadCard: v.undefined(),
  found: v.object({
    names: v.pipe(v.array(id), v.maxLength(limits.names)),
    mentions: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  opened: id,
  openStory: id,
  silenceName: v.object({
    page: v.pipe(v.string(), v.maxLength(4_000)),
    name: v.pipe(v.string(), v.maxLength(500)),
  }),
  silenceEntity: id,
  pauseSite: v.pipe(v.string(), v.maxLength(8_000), v.url()),
} satisfies Record<Call, v.GenericSchema>;
