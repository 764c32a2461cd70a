import type { FrameSettings } from '../settings/frame-settings.ts';
import type { Kind } from '../story/format/kind.ts';
import type { EntityCard } from '../story/view/shown.ts';
import type { Translate } from '../ui/words.tsx';
import type { CardMention } from './mention.ts';
import type { CardPage } from './page-port.ts';
import type { Home } from './position/host-document.ts';

/** Takes an act back. Rejects where that failed. */
export type Undo = () => Promise<unknown>;

/** What a card can ask of the extension around it. Each promise rejects where nothing was done. */
export interface CardActions {
  /** "Not this": the name, as this mention spells it, on this page. */
  silenceName(mention: CardMention): Promise<Undo>;
  /** "Not this": the entity, everywhere. */
  silenceEntity(entity: string): Promise<Undo>;
  /** "Not this person here": the entity, on this page. */
  notHere(entity: string): Promise<Undo>;
  pauseSite(): Promise<Undo>;
  /** "This one": on this page the name means the entity, and none of the others. */
  chooseMeaning(name: string, entity: string, others: readonly string[]): Promise<unknown>;
  /**
   * Opens the page on which a kept story's names are edited, at one of them; with `line`, at the line that says who it
   * is.
   */
  editName(story: string, entity: string, line: boolean): Promise<unknown>;
  openStory(story: string, sentence?: string): Promise<unknown>;
  /** Opens what the reader kept of an entity. */
  openKept(entity: string): Promise<unknown>;
  /**
   * The reader opened this entity's card, or followed a name to it, and stayed. Called once for each entity in the
   * life of a document.
   */
  opened?(entity: string): void;
}

/** Where the extension's page stands that shows cards whose words no page may read. */
export interface FrameSource {
  address: string;
  /** The origin that the address leads to, which need not be that of the address. */
  origin: string;
}

/** What cards need of the world around them. */
export interface CardsOptions {
  page: CardPage;
  /** What is known of an entity; may reject, then nothing opens. */
  describe: (entity: string, others?: readonly string[]) => Promise<EntityCard>;
  actions: CardActions;
  frames: FrameSource;
  settings: FrameSettings;
  t: Translate;
  /** BCP 47: the language of `t` and of dates. */
  locale: string;
  document: Document;
  /** Where the document's cards are shown. */
  home: Home;
  /** The pointer's last move before the cards could see it. */
  resting?: PointerEvent | undefined;
  /** Ends everything and takes the host out of the page; a card that offers to undo an act stays for its time. */
  signal: AbortSignal;
}

/** Where a walk through the names of a tab has come to. */
export interface Walked {
  /** The name as the page spells it. */
  name: string;
  kind: Kind;
  /** Counts from 0. */
  index: number;
  of: number;
  /** The keys that open its card; '' where none are set. */
  keys: string;
}

/** The cards of one document. */
export interface Cards {
  update(settings: FrameSettings): void;
  /** Opens a mention's card by command, with focus in it. */
  open(mention: CardMention): void;
  /** Says where a walk has come to, without moving focus. */
  announce(stop: Walked, mention: CardMention): void;
  /** Closes the open card; pinned ones stay. */
  close(): void;
  /** The mention whose card is open. */
  readonly shown: CardMention | undefined;
}
