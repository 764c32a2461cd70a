import type { Settings } from '../settings/settings.ts';
import type { EntityCard } from '../story/view.ts';
import type { CardPage, StandingMention } from './page-port.ts';

/** What the card's script leaves for the content script under `Symbol.for('backstory.card')`. */
export interface CardScript {
  openCards(options: CardOptions): { update(settings: Settings): void };
}

export interface CardOptions {
  page: CardPage;
  describe: (entity: string) => Promise<EntityCard>;
  actions: CardActions;
  settings: Settings;
  signal: AbortSignal;
}

/** What a person can do from a card beyond reading it. */
export interface CardActions {
  /** Leaves the mention's name alone on this page. */
  silenceName(mention: StandingMention): void;
  silenceEntity(entity: string): void;
  pauseSite(): void;
  openStory(story: string): void;
}
