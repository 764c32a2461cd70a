import type { Setting } from './setting.ts';

/** How much text before and behind a name is looked at, in UTF-16 units. */
const around = { near: 48, wide: 140 };

const wares =
  /^\s(?:dolls?(?! out)|cabinets?|cupboards?|plates?|saucers?|teacups?|teapots?|figurines?|hutch|shops?|sets?(?= (?:of|were|are|for|from)))\b/i;
/** Her grandmother's best China: what people have, and bring out. */
const ownWare =
  /(?:\b(?:[Mm]y|[Hh]er|[Hh]is|[Oo]ur|[Yy]our|[Tt]heir)|[’']s)\s(?:(?:very|own|family)\s)?(?:best|good|finest|fancy|wedding|everyday|chipped|antique|matching)\s$/;
const broughtOut =
  /^(?:[.,;:!?)]|\s(?:came|comes|was|is|sat|stood|on|for|from|out|into|in|and|at|with|only)\b)/;
/** Plants whose names begin with a country's. */
const species =
  /^\s(?:asters?|pinks?|roses|firs?|hollies|holly|elms?|lilacs?|jute|cedars?|hibiscus|camellias?|jasmine|bellflowers?|lantern lily|lil(?:y|ies)|maples?|spruces?|junipers?|viburnums?|azaleas?|rhododendrons?|wisterias?|grass seed|hollyhocks?|forget-me-nots?|doll tree|berry tree|root(?! out))\b/;
const varieties =
  /\b(?:ros(?:e|a)|tulips?|dahlias?|iris|peon(?:y|ies)|apples?|potato(?:es)?|cultivars?|variety|varieties|tomato(?:es)?|clematis|camellias?|rhododendrons?|strawberr(?:y|ies))\b/i;
const plants =
  /\b(?:blooms?|bloomed|flowers?|shrubs?|gardens?|hibiscus|petals?|plants?|planted|soil|frost|prune|buds?|grows?|grow)\b/i;
const blooms =
  /^\s(?:blooms|flowers|blossoms?|climbs|bears (?:pink|red|white|coral|large|small)|needs (?:water|sun|shade|pruning))\b/;

/** China aster, Rose of China, a Seoul lilac, the climbing America; a china cabinet in a title's capitals. */
export function isPlantOrWare({ text, start, end, lang }: Setting): boolean {
  if (lang !== 'en') return false;
  const ahead = text.slice(Math.max(0, start - around.near), start);
  const behind = text.slice(end, end + around.near);
  if (wares.test(behind) || species.test(behind)) return true;
  if (ownWare.test(ahead) && broughtOut.test(behind)) return true;
  // The China rose; China rose 3%.
  if (
    text.slice(start, end) === 'China' &&
    /\b(?:[Tt]he|[Aa]n?|[Tt]his|[Ee]very|[Oo]ld) $/.test(ahead) &&
    /^\s(?:rose|tree)\b/.test(behind)
  )
    return true;
  if (blooms.test(behind) && !/\b(?:in|from|of|across|to|and) $/.test(ahead)) return true;
  if (/\b(?:climbing|shrub|hybrid|rambling|potted|double-flowered) $/.test(ahead)) return true;
  const wide = text.slice(Math.max(0, start - around.wide), end + around.wide);
  // The rose 'America': gardeners set a variety's name in single quotation marks.
  if (/\s[‘']$/.test(ahead) && /^[’'](?!s\b)/.test(behind) && varieties.test(ahead + behind)) return true;
  return (/^\s(?:rose|tree|berry)\b/i.test(behind) || /\brose of $/i.test(ahead)) && plants.test(wide);
}
