/*
 * What stands among the paragraphs of an article and is not of it. In a language whose words are not listed, only what
 * looks the same everywhere (a copyright mark, an address) is known. Patterns are tried on short paragraphs only, so that
 * a sentence that happens to begin like one is not lost, and no pattern looks far ahead.
 */

/** A longer paragraph says something. In UTF-16 code units. */
const maxAsideLength = 400;

const starts = [
  // Where to read on.
  /^[•▶►➤→*·\s]*(?:read|see|watch|listen|learn|find out|hear)\s+(?:more|also|next|now|on|our|the full|here|too)\b.{0,120}$/i,
  /^[•▶►➤→*·\s]*(?:related|recommended|more|more on this|further reading|explained|don['’]t miss|most read|editor['’]?s['’]? picks?|see also|you may also like|trending|in pictures|live)\s*[:|—–].{0,200}$/i,
  /^(?:lesen sie|lesen sie auch|mehr zum thema|mehr dazu|siehe auch|auch interessant|zum thema)\b.{0,160}$/i,
  /^(?:lire aussi|à lire|a lire|lire la suite|voir aussi|notre dossier|pour aller plus loin|écouter aussi)\b.{0,160}$/i,
  /^(?:lea|lee|leer|vea|ver)\s+(?:también|además|más)\b.{0,160}$/i,
  /^(?:leggi anche|lees ook|leia (?:também|mais)|läs (?:också|mer)|les også|læs også|czytaj także|читайте также|читайте також)\b.{0,160}$/i,
  /^(?:관련\s*기사|더\s*보기|함께\s*보면|▶|関連記事|【関連|あわせて読みたい|延伸阅读|相关阅读|相關閱讀|延伸閱讀|推荐阅读)/,
  // Who made it.
  /^[(\s]*(?:additional |further )?(?:reporting|writing|editing|compiled|translated|translation|interview|words|text|story|edited|produced|research)(?:,? and \w+)? by\b/i,
  /^by [\p{Lu}].{0,80}$/u,
  /^(?:von|par|por|door|av|af|di|de)\s+\p{Lu}[\p{L}.'’-]+\s+\p{Lu}[\p{L}.'’ -]{1,40}$/u,
  /^(?:this|the) (?:brief|newsletter|report|article|story|interview|piece|post|version|video|podcast|transcript) (?:was|has been|is|first|originally|appeared|appears)\b[^.!?]*[.!?]?$/i,
  /^a version of this\b/i,
  /^(?:\S+ ){0,4}(?:contributed (?:to this|reporting)|is a (?:freelance|staff)\b)/i,
  // What was put right later.
  /^(?:correction|corrections|clarification|editor['’]?s note|update|updated|amended|disclosure|disclaimer|note to readers|berichtigung|korrektur|hinweis|rectificatif|correction|fe de erratas|corrección|정정|바로잡습니다|訂正|更正)\b.{0,30}?[:,—–-]/iu,
  // What is sold.
  /^[[(\s]*(?:advertisement|advertising|ad|sponsored|promoted|anzeige|werbung|publicité|publicidad|anuncio|pubblicità|advertentie|annons|광고|広告|廣告|广告)[\])\s.:]*$/iu,
  /^[•▶*·\s]*(?:sign up|subscribe|get the|get our|get .{1,40} (?:briefing|newsletter)|follow (?:us|the|our|him|her|them)|join (?:us|our)|download (?:the|our)|click here|support (?:us|our)|donate|share (?:this|on)|have a (?:story|tip)|listen to)\b/i,
  /^(?:abonnieren|abonnez|suscríbete|suscribete|inscrivez|melden sie sich|folgen sie|suivez|síguenos|구독|登録|订阅|訂閱)/iu,
  // What it is filed under.
  /^(?:tags?|topics?|filed under|categories|keywords|sources?|source text|external links|contact|schlagwörter|quelle|mots-clés|étiquettes|etiquetas|태그|タグ|标签)\s*[:：]/iu,
  /^(?:©|ⓒ|\(c\)|copyright\b|all rights reserved|alle rechte|tous droits|todos los derechos|저작권|著作権|版权)/iu,
  // Of a picture.
  /^[[(•\s]*(?:image|photo|picture|photograph|graphic|illustration|video|file photo|file image|image credit|photo credit|credit|caption|pull ?quote|foto|bild|grafik|crédit|imagen|fotografía|사진|写真|図|图|圖)s?\s*(?:\/|:|：|=|credit|by\b|courtesy)/iu,
  /^[【[](?:写真|사진|图|圖|動画|영상)/u,
];

const anywhere = [
  /\b(?:all rights reserved|sign up (?:to|for)|subscribe (?:to|now)|may earn (?:a )?commission|earns? money from|affiliate links?)\b/i,
  /\b(?:can be reached at|reach (?:him|her|them|me|us) at|email (?:him|her|them)? ?at|follow (?:him|her|them) on|on twitter @|toots at)\b/i,
  /(?:무단\s*전재|재배포\s*금지|無断転載|転載禁止|未经许可|未經許可)/,
  /^\S{2,4}\s*(?:기자|특파원|記者|记者)\s*\S+@\S+$/,
  /^[（(【［[](?:编辑|編輯|责任编辑|責任編輯|编译|责编|記者|记者|文|校对)[:：／/].{0,30}$/,
];

/** Whether a paragraph is not of the article: advertisements, links, credits, corrections, rights. */
export function isBoilerplate(text: string): boolean {
  if (text.length > maxAsideLength) return /^(?:©|ⓒ|copyright\b)/iu.test(text);
  return [...starts, ...anywhere].some((pattern) => pattern.test(text));
}

const credits = [
  /\s*[([](?:[^()[\]]{0,80}\b)?(?:photos?|images?|pictures?|photograph|via|courtesy|handout|getty|reuters|ap|afp|pa|dpa|epa|ansa|efe|foto|crédits?)\b[^()[\]]{0,80}[)\]]\s*\.?$/i,
  /\s+(?:photos?|images?|pictures?|photograph|credits?|foto|bild|crédits?|사진|写真)(?:\s+credits?)?(?:\s+by)?\s*[:=/：]\s*[^.]{1,80}\.?$/iu,
  /(?:[.]|\s)\s*(?:AFP|AP|Reuters|PA|EPA|dpa|ANSA|EFE|Getty Images)(?:\/[\p{L} ]+)?\.?$/u,
  /[^。]{0,20}(?:撮影|摄|攝|촬영)$/u,
];

/** Where the words of a picture end and its credit begins; undefined of what is no picture's caption. */
export function captionEnd(text: string): number | undefined {
  if (text.length > maxAsideLength) return undefined;
  for (const credit of credits) {
    const found = credit.exec(text);
    if (found) return found[0].startsWith('.') ? found.index + 1 : found.index;
  }
  return undefined;
}

const dateline =
  /^(?:\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]*){0,4})(?:, ?(?:\p{Lu}[\p{L}.]*\.?)(?: \p{Lu}[\p{L}.]*){0,2})?(?:,? ?(?:\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,9}\.?)(?:, \d{4})?)? ?(?:\([\p{L} .&/]{2,30}\) ?)?(?:[—–-]{1,2}|:) ?(?=\S)/u;

/** The length of a dateline at the start of a paragraph: ROTTERDAM, March 13 (Agency) - */
export const datelineLength = (text: string): number => {
  const found = dateline.exec(text.slice(0, 120))?.[0];
  return found && /\s[—–-]|[)\p{L}\d][—–]|: ?$/u.test(found) && !/^\p{Lu}{1,5}:/u.test(found)
    ? found.length
    : 0;
};
