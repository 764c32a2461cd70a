import type { Article } from '../../article.ts';
import type { ArticlePassage } from '../../draft.ts';
import type { ArticleBlock } from '../../text/blocks.ts';
import { findForms } from '../../text/find-forms.ts';
import type { FoundName } from '../found-name.ts';
import type { FoundKind } from '../words/word-kinds.ts';
import { chineseSightings } from './chinese.ts';
import { japaneseSightings } from './japanese.ts';
import { koreanSightings } from './korean.ts';
import { latinSightings, quotedSightings } from './marks.ts';
import type { Sighting, Spotter } from './sighting.ts';

const spotters: Readonly<Record<string, Spotter>> = {
  ko: koreanSightings,
  ja: japaneseSightings,
  zh: chineseSightings,
  yue: chineseSightings,
};

/** What all places of one form say. */
interface Spotted {
  form: string;
  kinds: Map<FoundKind, number>;
  isSure: boolean;
  isShort: boolean;
  isQuoted: boolean;
  who: ArticlePassage | null;
}

/** The names of an article in a script without capitals: fewer than in others, and only those that something marks. */
export function findSolidNames(article: Article, blocks: readonly ArticleBlock[], lang: string): FoundName[] {
  const spotted = new Map<string, Spotted>();
  const own = spotters[lang];
  for (const block of blocks) {
    if (block.isCaption) continue;
    const text = block.text.slice(0, block.end);
    const quoted = quotedSightings(text);
    const taken = (sighting: Sighting, others: readonly Sighting[]) =>
      others.some(({ start, end }) => start < sighting.end && sighting.start < end);
    const beside = (own?.(text) ?? []).filter((sighting) => !taken(sighting, quoted));
    const latin = latinSightings(text).filter(
      (sighting) => !taken(sighting, beside) && !taken(sighting, quoted),
    );
    for (const sighting of [...quoted, ...beside, ...latin]) {
      if (sighting.start < block.start) continue;
      enter(spotted, sighting, block, quoted.includes(sighting));
    }
  }
  const pairs = stated(blocks, spotted);
  return joined(recurring(article, [...spotted.values()]), pairs);
}

function enter(
  spotted: Map<string, Spotted>,
  sighting: Sighting,
  { paragraph, text }: ArticleBlock,
  isQuoted: boolean,
): void {
  const one: Spotted = spotted.get(sighting.form) ?? {
    form: sighting.form,
    kinds: new Map(),
    isSure: false,
    isShort: true,
    isQuoted: false,
    who: null,
  };
  if (sighting.kind) one.kinds.set(sighting.kind, (one.kinds.get(sighting.kind) ?? 0) + 1);
  one.isSure ||= sighting.isSure;
  one.isShort &&= sighting.isShort ?? false;
  one.isQuoted ||= isQuoted;
  if (sighting.who && !one.who) {
    const { start, end } = sighting.who;
    one.who = { paragraph, start, end, text: text.slice(start, end) };
  }
  spotted.set(sighting.form, one);
}

/** What one place is enough for, or what stands in the article twice. */
function recurring(article: Article, spotted: readonly Spotted[]): Spotted[] {
  const counts = new Map<string, number>();
  for (const { form } of spotted) counts.set(form, 0);
  const named = spotted.map(({ form }) => ({ id: form, name: form, names: [], onlyHere: [] }));
  for (const { entity } of findForms(article, named)) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return spotted.filter(({ form, isSure, isShort }) => isShort || isSure || (counts.get(form) ?? 0) > 1);
}

/** 라온마린(RaonMarine): a form in brackets behind another means the same. */
function stated(blocks: readonly ArticleBlock[], spotted: Map<string, Spotted>): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const { text } of blocks) {
    for (const match of text.matchAll(/([^\s（()）「」“”‘’]{2,30})[(（]([^（()）]{2,40})[)）]/g)) {
      const long = [...spotted.keys()].find((form) => (match[1] as string).endsWith(form) && form.length > 1);
      const inside = (match[2] as string)
        .replace(/^(?:이하|以下|简称|簡稱)\s?/, '')
        .replace(/^[“‘「]|[”’」]$/g, '');
      if (/^\d+$/.test(inside) || (inside.includes(' ') && !/^[A-Z]/.test(inside))) continue;
      if (long && (spotted.has(inside) || /^[A-Z][A-Za-z]+$/.test(inside))) pairs.set(inside, long);
      // An unmarked name in front of its Latin spelling: 라온마린(RaonMarine).
      else if (
        !long &&
        /^[A-Z][A-Za-z& ]+$/.test(inside) &&
        /^[가-힣ァ-ヴー]{2,12}$/.test(match[1] as string)
      ) {
        const form = match[1] as string;
        spotted.set(form, {
          form,
          kinds: new Map([['organization', 1]]),
          isSure: true,
          isShort: false,
          isQuoted: false,
          who: null,
        });
        pairs.set(inside, form);
      }
    }
  }
  return pairs;
}

/** Puts short forms with the one longer form they begin. */
function joined(spotted: readonly Spotted[], pairs: ReadonlyMap<string, string>): FoundName[] {
  const names: FoundName[] = [];
  const byForm = new Map<string, FoundName>();
  for (const one of [...spotted].sort((a, b) => b.form.length - a.form.length)) {
    if (pairs.has(one.form)) continue;
    const kind = kindOf(one);
    const hosts = names.filter((host) => host.name !== one.form && isShortOf(one.form, kind, host));
    const [host] = hosts;
    if (host && hosts.length === 1) {
      host.names.push(one.form);
      host.who ??= one.who;
      byForm.set(one.form, host);
      continue;
    }
    if (one.isShort) continue;
    const name: FoundName = { kind, name: one.form, names: [], onlyHere: [], who: one.who, isSure: true };
    names.push(name);
    byForm.set(one.form, name);
  }
  for (const [short, long] of pairs) {
    const host = byForm.get(long);
    if (host && !host.names.includes(short)) host.names.push(short);
  }
  return names;
}

function isShortOf(form: string, kind: FoundKind, host: FoundName): boolean {
  if (!host.name.startsWith(form)) return false;
  const rest = host.name.slice(form.length);
  if (host.kind === 'person') return kind === 'person' || form.length >= 2;
  if (/^\s?[\dA-Z]/.test(rest)) return false;
  return host.kind === kind && rest.length <= 4 && !/^\s/.test(rest);
}

function kindOf({ kinds, form, isQuoted }: Spotted): FoundKind {
  const [best] = [...kinds].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? (/\d/.test(form) || isQuoted ? 'product' : 'organization');
}
