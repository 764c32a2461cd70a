import * as v from 'valibot';
import type { IndexKey } from '../detect/index/keyed-index.ts';
import type { PassageText } from '../detect/mention.ts';
import type { PackedKept } from '../detect/pack/pack-keyed.ts';
import type { Reading } from '../detect/reading.ts';
import type { FrameSettings, NotMeant } from '../settings/frame-settings.ts';
import { type Look, underlineColours, underlineStyles } from '../settings/settings.ts';
import type { Kind } from '../story/format/kind.ts';
import type { Belonging } from '../story/view/everyday.ts';
import type { EntityCard } from '../story/view/shown.ts';
import type { TextChange } from './text-change.ts';
import { type Command, commands } from './walk-shapes.ts';

/** What a page's script knows of an entity that is named on it. */
export interface NamedEntity extends Belonging {
  kind: Kind;
}

/** What a frame mentions. */
export interface FoundNames {
  /** Ids of the names that count: those of the toolbar's number. */
  names: string[];
  /** How many mentions are listed, those included that do not count. */
  mentions: number;
}

/** The answer to `read`. */
export interface ReadAnswer {
  /** In the order asked; of passages in which very much is found only the first ones, at least one. */
  readings: Reading[];
  /** Every entity that the readings name. */
  entities: Record<string, NamedEntity>;
  /** Which of those entities the reader has silenced everywhere, and which are known to them. */
  silenced: string[];
  known: string[];
  /** Whom the names of this page do not mean, among the entities of the answer. */
  notMeant: NotMeant[];
}

/** The entity whose card is asked for, and the others that the name may mean. */
export interface Meant {
  entity: string;
  others?: string[];
}

/** The names that the reader keeps, packed for pages under a key; nothing of a name can be read out of it. */
export interface OwnNames extends PackedKept {
  key: IndexKey;
}

/** What the look-out for kept names may do in a frame. */
export interface OwnLook {
  /** The names that may be underlined there. */
  names?: Pick<OwnNames, 'prefilter' | 'key'> | undefined;
  /** Whether the frame is to tell its text, because the reader keeps names of which it may not know. */
  tells: boolean;
}

/** The answer to an action that can be undone. */
export interface Done {
  /** To be given to `undo`. */
  undo: string;
}

/**
 * The calls a content script can make to the background. No question names the page or site that it is about: the
 * background takes that from the sender, and means the page of the tab, which a person sees, whichever frame asks.
 */
export interface ToBackground {
  /** Reads passages. */
  read(passages: PassageText[]): ReadAnswer;
  /** All that a card shows of an entity; for a web page sealed where the words are the reader's own. */
  describe(meant: Meant): EntityCard;
  /** The card that a token stands for; answered to a frame of the extension, once. */
  unseal(token: string): EntityCard;
  /** Runs the script that annotates pages in the asking frame and answers the settings; undefined while paused there. */
  loadPage(): FrameSettings | undefined;
  /** The settings as they are now; undefined while paused there. `entities` are those that the frame was told of. */
  settings(entities: string[]): FrameSettings | undefined;
  /**
   * What the look-out for kept names may do in the asking frame; undefined for nothing. The script that tells text is run there
   * before, if there is something to tell and the frame cannot do so yet.
   */
  ownNames(canTell: boolean): OwnLook | undefined;
  /** Takes what the asking frame's text has gained and lost. The answer is empty, whatever is found in it. */
  tellText(change: TextChange): void;
  /** The tab's own document has moved to another address without a new document: all its frames are told. */
  moved(): void;
  /** The tab shows a page of a site that may be left alone: the toolbar's icon says so. */
  arrived(): void;
  /** Runs the card's script in the asking frame. */
  loadCard(): void;
  /** Puts the rules of a look into the asking document and takes those of another out, in this order. */
  wear(change: { put?: Look | undefined; take?: Look | undefined }): void;
  /** What the asking frame mentions now; the toolbar shows how many names the tab has. */
  found(found: FoundNames): void;
  /** The asking frame's document was left: it has no mentions, and waits for no reading. */
  left(): void;
  /** The reader has read this entity's card on the asking page. */
  opened(entity: string): void;
  /** Opens the whole story in a tab, at one of its sentences if one is given. */
  openStory(at: { story: string; sentence?: string }): void;
  /** Opens the newest story that the reader kept of an entity. */
  openKept(entity: string): void;
  /** "Not this": the name is not underlined on this page any more. */
  silenceName(name: string): Done;
  /** "Not this", everywhere. */
  silenceEntity(entity: string): Done;
  /** "This one": on this page, the name means this entity and none of the others. */
  chooseMeaning(choice: { name: string; entity: string; others: string[] }): Done;
  /** "Not this person here": none of the page's names means the entity. */
  notHere(entity: string): Done;
  /** Opens the page on which the names of a kept story are edited, at one of them. */
  editName(at: { story: string; entity: string; line: boolean }): void;
  /** Leaves this site alone from now on. */
  pauseSite(): Done;
  /** Takes back what an action of this tab did. */
  undo(done: string): void;
  /** Does what a key asks for, in all frames of the tab. */
  command(command: Command): void;
}

export type Call = keyof ToBackground;
export type Question<C extends Call> = Parameters<ToBackground[C]>[0];
export type Answer<C extends Call> = ReturnType<ToBackground[C]>;

/** The calls that change something: done once, however often their message arrives. */
export const actions: ReadonlySet<Call> = new Set<Call>([
  'opened',
  'openStory',
  'openKept',
  'chooseMeaning',
  'notHere',
  'editName',
  'silenceName',
  'silenceEntity',
  'pauseSite',
  'undo',
]);

/** Those that open a tab. */
export const openings: ReadonlySet<Call> = new Set<Call>(['openStory', 'openKept', 'editName']);

/**
 * One `read` holds at most this many passages, each of this many UTF-16 code units; pages send 80 of 2,000. One
 * `tellText` holds so many texts that came, and as many that are gone as there may be entities. A language
 * tag has at most 35 units. Of what a name may mean, a card offers 50 and the next.
 */
export const callLimits = {
  passages: 80,
  toldTexts: 1_000,
  units: 2_048,
  lang: 35,
  entities: 5_000,
  names: 2_000,
  meanings: 50,
};

const id = v.pipe(v.string(), v.maxLength(200));
const others = v.pipe(v.array(id), v.maxLength(callLimits.meanings));
const name = v.pipe(v.string(), v.maxLength(500));
const text = v.pipe(v.string(), v.maxLength(callLimits.units));
/**
 * A passage of the wrong shape is read as an empty one, so that the other passages of the question are still read.
 */
const passage = v.fallback(
  v.object({
    text,
    lang: v.fallback(v.optional(v.pipe(v.string(), v.maxLength(callLimits.lang))), undefined),
  }) as v.GenericSchema<PassageText>,
  { text: '' },
);

const number = v.pipe(v.number(), v.integer(), v.minValue(0));
/** One that cannot be read is as good as empty, too. */
const toldText = v.intersect([v.object({ id: number }), passage]) as v.GenericSchema<
  TextChange['added'][number]
>;

const look = v.object({ style: v.picklist(underlineStyles), colour: v.picklist(underlineColours) });

/** The shape that each call's question must have; the background refuses any other. */
export const questions = {
  read: v.pipe(v.array(passage), v.maxLength(callLimits.passages)),
  describe: v.object({ entity: id, others: v.optional(others) }),
  unseal: id,
  loadPage: v.undefined(),
  ownNames: v.optional(v.boolean(), false),
  tellText: v.object({
    isNew: v.boolean(),
    added: v.pipe(v.array(toldText), v.maxLength(callLimits.toldTexts)),
    gone: v.pipe(v.array(number), v.maxLength(callLimits.entities)),
  }),
  settings: v.pipe(v.array(id), v.maxLength(callLimits.entities)),
  moved: v.undefined(),
  arrived: v.undefined(),
  loadCard: v.undefined(),
  wear: v.object({ put: v.optional(look), take: v.optional(look) }),
  found: v.object({
    names: v.pipe(v.array(id), v.maxLength(callLimits.names)),
    mentions: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  left: v.undefined(),
  opened: id,
  openStory: v.object({ story: id, sentence: v.optional(v.pipe(v.string(), v.regex(/^[HS]\d{1,6}$/))) }),
  openKept: id,
  chooseMeaning: v.object({ name, entity: id, others }),
  notHere: id,
  editName: v.object({ story: id, entity: id, line: v.boolean() }),
  silenceName: name,
  silenceEntity: id,
  pauseSite: v.undefined(),
  undo: id,
  command: v.picklist(commands),
} satisfies Record<Call, v.GenericSchema>;
