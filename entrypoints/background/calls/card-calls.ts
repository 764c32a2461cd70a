import { openOwnPage } from '../../../extension/browser/open-own-page.ts';
import type { Handlers, Sender } from '../../../extension/messages/answer-calls.ts';
import type { Meant } from '../../../extension/messages/background-calls.ts';
import { changeSetting } from '../../../extension/settings/save.ts';
import { isOwnPage, runIn } from '../in-pages/inject.ts';
import type { Askers } from './askers.ts';
import { added } from './change-calls.ts';
import type { CallParts } from './parts.ts';
import { createSealedCards } from './sealed-cards.ts';
import { countOnce } from './setting-changes.ts';

/** The calls of cards: what they show, and the pages that they open. */
export function cardCalls({ knowledge, settingsNow }: CallParts, { askerOf }: Askers) {
  const sealed = createSealedCards();
  const cardOf = async (entity: string, withOwn = true) => {
    const { describe } = await knowledge();
    const card = await describe(entity, withOwn);
    if (!card) throw new Error('No story knows this entity.');
    return card;
  };
  /** The card of a name; where it may mean several, with theirs. */
  const cardOfMeant = async ({ entity, others = [] }: Meant, withOwn = true) => {
    const card = await cardOf(entity, withOwn);
    const rivals = await Promise.all(others.map((other) => cardOf(other, withOwn).catch(() => [])));
    return others.length > 0 ? { ...card, rivals: rivals.flat() } : card;
  };

  return {
    loadCard: (_, sender) => runIn(sender, '/card.js'),
    async describe({ entity, others = [] }, sender) {
      const { page, isTold } = await askerOf(sender);
      if (!isTold(entity)) throw new Error('No story knows this entity.');
      const meant = { entity, others: others.filter(isTold) };
      const card = await cardOfMeant(meant, isOwnPage(sender) || !page.isPrivate);
      // A page can read what stands in a card over it, closed tree or not: none of it may be the reader's own.
      return isOwnPage(sender) ? card : sealed.sealFor(sender, card);
    },
    unseal: (token, sender) => cardOfMeant(sealed.redeem(token, sender)),
    async opened(entity, sender) {
      if (sender.tab?.incognito) return;
      const [{ named }, { fadeKnown, knownEntities }] = await Promise.all([knowledge(), settingsNow()]);
      if (!fadeKnown || knownEntities.includes(entity) || !named(entity)) return;
      if (await countOnce(entity)) await changeSetting(() => added('knownEntities', entity));
    },
    async openStory({ story, sentence }, sender) {
      const { hasStory } = await knowledge();
      if (!(await hasStory(story))) throw new Error('There is no such story.');
      await openStory(story, sender, sentence);
    },
    async openKept(entity, sender) {
      const { stories } = await cardOf(entity);
      const story = stories.find(({ kept }) => kept);
      if (!story) throw new Error('No kept story names it.');
      await openStory(story.id, sender);
    },
    async editName({ story, entity, line }, sender) {
      const { stories } = await cardOf(entity);
      if (!stories.some(({ id, kept }) => kept && id === story)) throw new Error('No kept story names it.');
      const query = new URLSearchParams({ story, name: entity, ...(line && { line: '' }) });
      await openOwnPage(`draft.html?${query}`, sender.tab);
    },
  } satisfies Partial<Handlers>;
}

/** Shows a story's page, at a sentence if one is given. */
function openStory(story: string, sender: Sender, sentence?: string): Promise<void> {
  const query = `?story=${encodeURIComponent(story)}` as const;
  return openOwnPage(`story.html${query}${sentence ? `#${sentence}` : ''}`, sender.tab);
}
