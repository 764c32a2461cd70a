import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { articleScript } from '../extension/browser/frame-globals.ts';
import { languageOf } from '../extension/detect/text/language.ts';
import {
  type Part,
  selectedRanges,
  type Taken,
  takeArticle,
} from '../extension/page/article/take-article.ts';

/** What takes text from a frame, once its script has been put there because the reader asked for it. */
export default defineUnlistedScript(() => {
  const shared = globalThis as unknown as Record<symbol, (part: Part) => Taken | undefined>;
  shared[Symbol.for(articleScript)] = (part) => {
    if (part === 'selection' && selectedRanges(document).length === 0) return undefined;
    return takeArticle(document, part, languageOf);
  };
});
