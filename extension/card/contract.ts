import type { FrameSettings } from '../settings/frame-settings.ts';
import type { EntityCard } from '../story/view/shown.ts';
import type { Translate } from '../ui/words.tsx';
import type { StandingMention } from './mention.ts';
import type { CardPage } from './page-port.ts';
import type { Home } from './position/host-document.ts';

/** What a card can ask of the extension around it. */
export interface CardActions {
  /** "Not this": the name, as this mention spells it, on this page. */
  silenceName(mention: StandingMention): void;
  /** "Not this": the entity, everywhere. */
  silenceEntity(entity: string): void;
  pauseSite(): void;
  openStory(story: string): void;
  /** A reader opened this entity's card, or followed a name to it, and stayed; once in a document's life. */
  opened?(entity: string): void;
}

/** What cards need of the world around them. */
export interface CardsOptions {
  page: CardPage;
  /** What is known of an entity; may reject, then nothing opens. */
  describe: (entity: string) => Promise<EntityCard>;
  actions: CardActions;
  settings: FrameSettings;
  t: Translate;
  /** BCP 47: the language of `t` and of dates. */
  locale: string;
  document: Document;
  /** Where the document's cards are shown. */
  home: Home;
  /** The pointer's last move before the cards could see it. */
  resting?: PointerEvent | undefined;
  /** Ends everything and takes the host out of the page. */
  signal: AbortSignal;
}

/** The cards of one document. */
export interface Cards {
  update(settings: FrameSettings): void;
  /** Opens a mention's card by command, with focus in it. */
  open(mention: StandingMention): void;
  /** Closes the open card; pinned ones stay. */
  close(): void;
  /** The mention whose card is open. */
  readonly shown: StandingMention | undefined;
}
