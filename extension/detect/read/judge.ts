import type { Kind } from '../../story/format/kind.ts';
import type { Rule } from '../mention.ts';
import type { Spelling, Subject } from '../names/lexicon.ts';
import type { Candidate, Evidence, Key } from '../reading.ts';
import { titles } from '../words/word-lists.ts';
import { countsOfKept, isOtherKept, type KeptCounts } from './company.ts';
import { isNamesakeInSolid, isOtherInSolid, isPart } from './joined-scripts.ts';
import { isHead, isOfOthers, isTail } from './longer-name.ts';
import type { Match } from './matches.ts';
import { companyKeys, needOf, ruleOf } from './need.ts';
import { hasOwnTitle, isCertainByOffice, isNamesake, isOtherBearer } from './other-person.ts';
import { isOtherUse } from './other-use.ts';
import { isPronoun } from './pronoun.ts';
import type { Setting } from './setting.ts';

/** What a sentence says of a name in it. */
export interface Judgement {
  candidate?: Candidate;
  evidence: Evidence[];
}

const nothing: Judgement = { evidence: [] };

/** Decides what a sentence by itself says of a name in it. */
export function judge(match: Match, subject: Subject, setting: Setting): Judgement {
  const { start, end, spelling } = match;
  const { text, lang, kind, titles, sentence, isLow } = setting;
  const entity = spelling.entity as string;
  const isKept = subject.kept.length > 0;
  const written = text.slice(start, end);
  const witness = (key: Key): Evidence => ({ key, at: start, sentence: sentence.start, by: written });
  const onlySays = (sign: '-' | '~' | '!'): Judgement => ({ evidence: [witness(`${sign}${entity}`)] });

  if (!endsWell(text, start, end, lang, kind) || isPart(setting) || isOtherUse(setting)) return nothing;
  if (isKept && isOtherKept(match, setting)) return nothing;
  let counts = spelling.counts;
  if (spelling.letters === 'initials' && !match.initials) {
    if (!isLow) return nothing;
    counts = isWaiting(counts) ? counts : 'with-context';
  }
  if (spelling.letters === 'exact' && isPronoun(written, setting)) return nothing;
  if (isOfOthers(setting)) return onlySays('-');
  const isTitled =
    spelling.surname === true && (hasOwnTitle(setting, titles) || (isKept && isCertainByOffice(setting)));
  if (isPhrase(spelling) && counts === 'with-context' && !isNamed(setting)) return nothing;
  if (spelling.surname) {
    // Two Lees: another one is meant besides, or all of a family.
    if (lang === 'en' && /^s(?![\p{L}\p{N}])/u.test(text.slice(end, end + 2)))
      return /\b(?:two|three|four|both|other|several|many|these) $/i.test(
        text.slice(Math.max(0, start - 9), start),
      )
        ? onlySays('~')
        : nothing;
    if (isOtherInSolid(setting) || isOtherBearer(setting, isTitled ? [] : titles)) return onlySays('~');
  } else {
    if (kind === 'person') {
      if (isNamesakeInSolid(setting)) return onlySays('!');
      if (isNamesake(setting)) {
        // A story that was kept does not say all that somebody is.
        if (!isKept) return onlySays('!');
        counts = 'with-company';
      }
    }
    if (isHead(setting) || (kind !== 'person' && isTail(setting))) return nothing;
  }
  if (spelling.word?.includes(lang) && !isWaiting(counts)) counts = 'with-context';
  const kept: KeptCounts | undefined = isKept ? countsOfKept(counts, match, setting, isTitled) : { counts };
  if (!kept) return nothing;
  counts = kept.counts;
  const need = needOf(entity, kind, counts, subject, isTitled);
  if (need && kept.within !== undefined) need.within = kept.within;
  if (need && kept.isBefore) need.isBefore = true;
  const isCertain = !need?.for.length || counts === undefined || counts === 'unless-rival';
  const says: Key[] = isCertain ? [`=${entity}`] : [];
  if (isCertain && !match.isShared && !subject.everyday) says.push(...companyKeys(subject));
  const rule = isTitled ? 'title' : (ruleOf[counts ?? 'always'] as Rule);
  const candidate: Candidate = { start, end, sentence: sentence.start, entity, rule };
  if (need) candidate.need = need;
  if (match.isShared) {
    candidate.stories = companyKeys(subject);
    if (spelling.isDerived) candidate.isDerived = true;
  }
  return { candidate, evidence: says.map(witness) };
}

/** Whether a spelling never says enough by itself. */
const isWaiting = (counts: Spelling['counts']) => counts === 'with-company' || counts === 'with-full-name';

/** Two ordinary words that a company writes with capitals: Open AI. */
const isPhrase = ({ text, letters }: Spelling) =>
  letters === 'initials' && /^(?:[A-Z][a-z]{2,} )[A-Z]/.test(text);

/** At a sentence's start, where the first word has a capital anyway, only a possessive or a verb shows a name. */
function isNamed({
  beside: { at, gapBefore, after, gapAfter, next },
  style,
  kind,
  words,
  starts,
  isCue,
}: Setting): boolean {
  if (kind !== 'organization' || style === 'caps') return true;
  if (style === 'title' && /^[:.,;]/.test(gapAfter)) return false;
  if ((at >= 0 && style === 'plain' && !/[:“"]/.test(gapBefore)) || /^['’]s?$/.test(gapAfter.trim()))
    return true;
  if (!after || !/^\s/.test(gapAfter)) return true;
  // Open AI and Microsoft.
  const other = words[next + 1]?.start ?? -1;
  if (/^(?:and|or)$/.test(after.text) && (starts(other) || isCue(other))) return true;
  if (titles.has(after.text.toLowerCase())) return true;
  return (
    after.tags.has('Verb') &&
    !after.tags.has('Copula') &&
    !after.tags.has('Modal') &&
    !after.tags.has('Gerund')
  );
}

/** سامسونگ‌ها: what keeps two letters apart stands before a Persian ending, or within a compound, which is another word. */
const isInflected = (text: string, start: number, end: number): boolean =>
  !/[\p{L}\p{M}]\u200c$/u.test(text.slice(Math.max(0, start - 2), start)) &&
  /^(?:\u200c(?:ها|های|هایی|هایش|اش|ام|ات|شان|مان|تان|است|اند|را)?(?![\p{L}\p{M}])|[^\u200c])/u.test(
    `${text.slice(end, end + 8)} `,
  );

const germanic = new Set(['de', 'nl', 'sv', 'da', 'nb', 'no', 'nn', 'en']);

/** Whether a spelling ends where a word ends, or before the genitive or plural -s of a Germanic language. */
function endsWell(text: string, start: number, end: number, lang: string, kind: Kind): boolean {
  if (text.charAt(start - 1) === '\u200c' || text.charAt(end) === '\u200c')
    return isInflected(text, start, end);
  // PRCS, USS: letters of another name.
  if (lang === 'en' && /^S(?![\p{L}\p{N}])/u.test(text.slice(end, end + 3)))
    return !/^\p{Lu}{2,4}$/u.test(text.slice(start, end));
  if (!/^s(?![\p{L}\p{N}])/u.test(text.slice(end, end + 3))) return true;
  return germanic.has(lang) && !(lang === 'en' && kind === 'place');
}
