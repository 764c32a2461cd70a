import type { Sender } from '../../../extension/messages/answer-calls.ts';
import type { Meant } from '../../../extension/messages/background-calls.ts';
import type { EntityCard } from '../../../extension/story/view/shown.ts';
import { isOwnPage } from '../in-pages/inject.ts';

/** Milliseconds within which a frame asks for the card that it was made for. */
const redeemedWithinMs = 60_000;

/**
 * Cards whose words are the reader's own leave the background for pages of the extension only. A web page's script gets
 * one that is empty but for a token, and a frame of the extension in the same tab gets the words for it, once.
 */
export function createSealedCards() {
  const tokens = new Map<string, { meant: Meant; tab: number | undefined }>();
  return {
    /** The card as a web page's script may have it. */
    sealFor({ tab }: Sender, card: EntityCard): EntityCard {
      const { id, kind, name, names, rivals = [] } = card;
      if (![card, ...rivals].some(({ stories }) => stories.some(({ kept }) => kept))) return card;
      const token = crypto.randomUUID();
      tokens.set(token, { meant: { entity: id, others: rivals.map((rival) => rival.id) }, tab: tab?.id });
      setTimeout(() => tokens.delete(token), redeemedWithinMs);
      const isPublic = rivals.length === 0 && card.stories.some(({ kept }) => !kept);
      const known = isPublic ? { name, names } : { name: '', names: [] };
      return { id, kind, ...known, facts: [], background: false, stories: [], sealed: token };
    },
    /**
     * Returns whose card a token stands for.
     * @throws if the asker is no page of the extension in the tab that the token was made for, or asks again
     */
    redeem(token: string, sender: Sender): Meant {
      const sealed = tokens.get(token);
      if (!sealed || !isOwnPage(sender) || sender.tab?.id !== sealed.tab) throw new Error('No such card.');
      tokens.delete(token);
      return sealed.meant;
    },
  };
}
