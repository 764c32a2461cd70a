import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { i18n } from '#i18n';
import { openCards } from '../extension/card/cards.ts';
import { type SharedCard, sharedCard } from '../extension/card/shared-card.ts';
import type { Translate } from '../extension/ui/words.tsx';

/** The card, put into a frame once a name stands in it; putting it there twice changes nothing. */
export default defineUnlistedScript(() => {
  const shared: typeof globalThis & { [sharedCard]?: SharedCard } = globalThis;
  shared[sharedCard] ??= {
    openCards: (options) =>
      openCards({ ...options, t: i18n.t as Translate, locale: browser.i18n.getUILanguage() }),
  };
});
