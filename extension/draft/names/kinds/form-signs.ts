import { foreignHead } from '../words/foreign-words.ts';
import { kindHeads, nouns } from '../words/word-kinds.ts';
import {
  hasTag,
  isCountry,
  isGivenName,
  isKindHead,
  isKnownPlace,
  isUsual,
} from '../words/word-knowledge.ts';
import type { Scores } from './scores.ts';

/** Centres that one goes to: Convention Centre, Space Center. */
const sites =
  /^(?:convention|space|justice|conference|exhibition|shopping|sports?|entertainment|visitors?|community|arts?|detention|civic|operations|leisure|garden|city|town|trade|congress|cultural|aquatics?|tennis|training|launch)$/;

/** First words of mountains, roads and waters in Romance languages. */
const foreignSites =
  /^(?:col|mur|côte|cote|mont|monte|rue|place|piazza|plaza|plaça|praça|palais|palazzo|palacio|château|chateau|gare|lac|lago|río|rio|playa|praia|stade|estadio|estádio|parc|parque|passo|puerto|porto|porta|île|ile|isla|ilha|val|vallée|valle|pont|ponte|puente|cime|pic|pico|cabo|cap)$/;

/** Adds what the shape of a form says of its kind, beside what its head says. */
export function addForm(scores: Scores, form: string, words: readonly string[]): void {
  const [first = '', second = ''] = words;
  const last = words.at(-1) ?? '';
  if (/^(?:u\.s|us|usa|u\.s\.a|u\.k|uk|uae)\.?$/.test(words.join(' '))) scores.place += 8;
  // Scientology.org is a site.
  if (
    /^[\p{L}\d-]+\.(?:com|org|net|io|info|tv|co|gov|[a-z]{2})$/iu.test(form) &&
    !/^(?:\p{Lu}\.)+\p{Lu}$/u.test(form)
  )
    scores.product += 3;
  if (
    /(?:fest|con|palooza)$/.test(words.find((word) => word.length > 6) ?? '') &&
    /fest\b|\p{Ll}Con\b/iu.test(form)
  )
    scores.event += 3;
  if (words.length === 1) return;
  // Côte de la Redoute, Tour de France: a head of another language stands in front.
  if (/^(?:de|du|des|del|della|di|da|do|dos)$/.test(second)) {
    const kind = ['fr', 'es', 'it', 'pt']
      .map((lang) => foreignHead(first, lang))
      .find((one) => one !== undefined);
    if (kind) scores[kind] += 4;
    else if (foreignSites.test(first)) scores.place += 4;
    else if (/^(?:tour|giro|vuelta|copa|coupe|volta)$/.test(first)) scores.event += 4;
  }
  if (/^cent(?:re|er)|complex$/.test(last) && sites.test(words.at(-2) ?? '')) {
    scores.place += 5;
    scores.organization -= 6;
  }
  // Nintendo of America.
  if (/ of america$/.test(words.join(' '))) scores.organization += 5;
  if (/^(?:red cross|red crescent)$/.test(words.slice(-2).join(' '))) {
    scores.organization += 4;
    scores.other -= 2;
  }
  if (/\bschool (?:district|board)$/.test(words.join(' '))) scores.organization += 5;
  if (/^(?:storm|hurricane|cyclone|typhoon)$/.test(second)) scores.event += 4;
  if (/^(?:north|south|east|west)$/.test(last) && words.length < 4) scores.place += 1.8;
  if (/\bnew year\b/.test(words.join(' '))) scores.event += 4;
  if (/^Bad \p{Lu}/u.test(form) && !isUsual(second)) scores.place += 3;
  // Colons stand in titles.
  if (/: /.test(form)) {
    scores.work += 3.5;
    scores.person -= 1;
    scores.place -= 2;
    scores.organization -= 2;
  }
  if (/\bof the (?:match|year|season|month|week|day|series|tournament|decade|century)$/.test(words.join(' ')))
    scores.other += 9;
  if (isKindHead(last) || /^(?:of|for)$/.test(second)) return;
  // Space Shuttle Atlantis: what it is stands in front.
  if (
    words
      .slice(0, -1)
      .some((word, at) => at > 0 && nouns.product.has(word) && !kindHeads.organization.has(word))
  )
    scores.product += 2.5;
  const isSort = (word: string) => isUsual(word) && !isGivenName(word);
  if (isCountry(last) && (words.slice(0, -1).every(isSort) || (words.length === 2 && !isGivenName(first))))
    scores.organization += 2.5;
  // Ontario Ghostbusters.
  else if (isKnownPlace(first) && !isGivenName(first) && !isKnownPlace(words.join(' ')) && words.length < 4)
    scores.organization += 1.2;
  // Google Chrome, Windows XP: whose make it is stands in front.
  if (hasTag(first, 'Organization') && !isGivenName(first) && !isKnownPlace(last)) {
    scores.product += 2;
    scores.person -= 1;
  }
  if (/^\p{Lu}{2,3}$/u.test(form.split(' ').at(-1) ?? '') && !isGivenName(first)) {
    scores.product += 1;
    scores.organization += 0.5;
    scores.person -= 1;
  }
}
