/** Short words that nearly every paragraph of a language has and few others have. */
const small: Record<string, string> = {
  en: 'the and of to is was that with for on are it as from has have not by this',
  de: 'der die das und ist nicht mit den von zu ein eine für auf im dem des sich',
  fr: 'le la les des et est une dans pour que qui du au sur par pas avec',
  es: 'el los las del que una por con para es se su en y más como',
  it: 'il che di della per una con non gli è sono del nel alla dei',
  pt: 'o os do da que uma não com para em por dos ao mais na no',
  nl: 'de het een van en is dat op te zijn voor met niet aan',
  sv: 'och att det som en är på av för med den till inte har ett',
  da: 'og at det er en til på for med den af ikke der som et',
  nb: 'og å det er en til på for med den av ikke som et har',
  fi: 'ja on ei että se oli mutta hän ovat kun niin myös',
  pl: 'i w na z się nie że do jest to jak po oraz dla',
  cs: 'a v se na je že s z do to pro jako ale také by',
  hu: 'a az és hogy nem egy is van volt ezt meg csak',
  ro: 'și în de la cu nu este care pe din mai pentru',
  tr: 've bir bu için ile da de çok olarak daha ise gibi',
  vi: 'của và là các được cho trong một không với những đã',
  id: 'yang dan di ini itu dengan untuk dari tidak dalam pada akan',
};

const sets = Object.entries(small).map(([lang, words]) => [lang, new Set(words.split(' '))] as const);

/** Whether nearly every paragraph of a language, or of English, has a word; in small letters. */
export const isInEveryText = (word: string, lang: string): boolean =>
  sets.some(([one, words]) => (one === lang || one === 'en') && words.has(word));

const scripts: [lang: string, pattern: RegExp][] = [
  ['ja', /[\u3041-\u30fa]/g],
  ['ko', /[\uac00-\ud7a3]/g],
  ['zh', /[\u3400-\u9fff]/g],
  ['ru', /[\u0400-\u04ff]/g],
  ['ar', /[\u0600-\u06ff]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['hi', /[\u0904-\u0963\u0971-\u097f]/g],
  ['th', /[\u0e00-\u0e7f]/g],
  ['el', /[\u0370-\u03ff]/g],
];

/** Languages that share a script with the first of `scripts`, so that the page's own tag tells which. */
const sharing: Record<string, string[]> = {
  ru: ['uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'mn', 'tg', 'uz', 'ba', 'tt', 'cv'],
  ar: ['fa', 'ur', 'ps', 'ckb', 'ug', 'sd', 'ks'],
  hi: ['mr', 'ne', 'kok', 'mai', 'sa'],
  he: ['yi'],
  zh: ['yue', 'ja'],
};

/**
 * The language a passage is written in, as a primary subtag: what its letters say, then the page's own tag, then its
 * small words; English where nothing tells. Judges by the first 600 UTF-16 units.
 */
export function languageOf(text: string, tag?: string): string {
  const head = text.slice(0, 600);
  const said = /^[a-z]{2,3}(?=-|$)/i.exec(tag ?? '')?.[0].toLowerCase();
  const latin = head.match(/[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+/g)?.join('').length ?? 0;
  for (const [lang, pattern] of scripts) {
    const count = head.match(pattern)?.length ?? 0;
    const enough = lang === 'ja' ? 1 : (latin + 1) / (lang === 'ko' || lang === 'zh' ? 3 : 1);
    if (count === 0 || count < enough) continue;
    if (lang === 'ja' && said !== 'ja' && count < 3 && /[\uac00-\ud7a3]|[\u3400-\u9fff]{9}/.test(head))
      continue;
    return said && sharing[lang]?.includes(said) ? said : lang;
  }
  const words = head.toLowerCase().match(/\p{L}+/gu) ?? [];
  const score = (set: Set<string>) => words.reduce((sum, word) => sum + (set.has(word) ? 1 : 0), 0);
  const isLatin =
    said !== undefined && !scripts.some(([lang]) => lang === said || sharing[lang]?.includes(said));
  let best = isLatin ? said : 'en';
  const own = sets.find(([lang]) => lang === best)?.[1];
  let most = own ? score(own) + 3 : words.length;
  for (const [lang, set] of sets) {
    const points = score(set);
    if (points > most) [best, most] = [lang, points];
  }
  return best;
}
