import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { articleScript } from '../extension/browser/frame-globals.ts';
import { languageOf } from '../extension/detect/text/language.ts';
import {
  type Part,
  selectedRanges,
  type Taken,
  takeArticle,
} from '../extension/page/article/take-article.ts';

/** Takes text from the frame it is put into, which happens only when the reader asks to keep something. */
export default defineUnlistedScript(() => {
  const shared = globalThis as unknown as Record<symbol, (part: Part) => Taken | undefined>;
  shared[Symbol.for(articleScript)] = (part) => {
    if (part === 'selection' && selectedRanges(document).length === 0) return undefined;
    return takeArticle(document, part, languageOf);
  };
});
