import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { i18n } from '#i18n';
import { openCards } from '../extension/card/cards.ts';
import { type CardScript, cardScript } from '../extension/card/script.ts';
import type { Translate } from '../extension/ui/words.tsx';

/** The card, put into a frame once a name stands in it; putting it there twice changes nothing. */
export default defineUnlistedScript(() => {
  const shared: typeof globalThis & { [cardScript]?: CardScript } = globalThis;
  shared[cardScript] ??= {
    openCards: (options) =>
      openCards({ ...options, document, t: i18n.t as Translate, locale: browser.i18n.getUILanguage() }),
  };
});
