import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { i18n } from '#i18n';
import { openCards } from '../extension/card/cards.ts';
import { type CardScript, cardScript } from '../extension/card/frame-global.ts';
import { homeOf } from '../extension/card/position/host-document.ts';
import type { Translate } from '../extension/ui/words.tsx';

/** The card, put into a frame once a name is painted in it; after an update the newer takes the older one's place. */
export default defineUnlistedScript(() => {
  (globalThis as { [cardScript]?: CardScript })[cardScript] = {
    openCards: (options) =>
      openCards({
        ...options,
        document,
        home: homeOf(window),
        t: i18n.t as Translate,
        get locale() {
          return i18n.t('language');
        },
      }),
  };
});
