import type { Line, Token } from '../../text/tokens.ts';
import { isUsual } from '../words/word-knowledge.ts';

/** What the article itself says about its words: which have capitals where nothing asks for one. */
export interface CapitalEvidence {
  /** How often a word, as written, has a capital inside a sentence. */
  capital(token: Token): number;
  /** How often it stands so by itself, without another word with a capital beside it. */
  alone(token: Token): number;
  /** How often it begins a sentence so. */
  starts(token: Token): number;
  /** How often it stands without an article or an adjective in front of it, and how often with one. */
  bare(token: Token): number;
  led(token: Token): number;
  /** Whether two words stand side by side with capitals inside a sentence. */
  isPair(first: Token, second: Token): boolean;
  /** How often a word in small letters is written small. */
  small(low: string): number;
}

/** Whether a word begins a sentence, a quotation or what follows a colon, where every word has a capital. */
export function isFirst(line: Line, at: number): boolean {
  const gap = line.tokens[at]?.gap ?? '';
  if (at === 0) return true;
  // "b) Refusing": a letter that counts.
  if (/^\)\s$/.test(gap) && /^(?:\p{L}|\d{1,2})$/u.test(line.tokens[at - 1]?.text ?? '')) return true;
  return /[:;•?!]\s*$|["“„«‘「『(]\s*$|(?:^|\s)['‹]$|[.…]["”’\]]*\s+$|\s[—–]\s?["“‘]?$/u.test(gap);
}

/** German articles, and words that are inflected as those in front of nouns are. */
const leading =
  /^(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|kein|keine|keinen|zum|zur|im|am|beim|vom|ins|ans|mehr|viele|alle)$|^\p{Ll}{3,}(?:en|em|er|es|e)$/u;

export function gatherEvidence(lines: readonly Line[]): CapitalEvidence {
  const capitals = new Map<string, number>();
  const alone = new Map<string, number>();
  const starts = new Map<string, number>();
  const bares = new Map<string, number>();
  const leds = new Map<string, number>();
  const pairs = new Set<string>();
  const smalls = new Map<string, number>();
  for (const line of lines) {
    if (line.style === 'title' || line.style === 'caps') continue;
    for (const [at, token] of line.tokens.entries()) {
      if (!token.isCapital) smalls.set(token.low, (smalls.get(token.low) ?? 0) + 1);
      if (!token.isCapital) continue;
      if (isFirst(line, at)) {
        if (!line.tokens[at + 1]?.isCapital) starts.set(bare(token), (starts.get(bare(token)) ?? 0) + 1);
        continue;
      }
      capitals.set(bare(token), (capitals.get(bare(token)) ?? 0) + 1);
      const next = line.tokens[at + 1];
      const before = line.tokens[at - 1];
      const side = before && leading.test(before.low) && token.gap === ' ' ? leds : bares;
      side.set(bare(token), (side.get(bare(token)) ?? 0) + 1);
      const isBeside = (next?.isCapital && next.gap === ' ') || (before?.isCapital && token.gap === ' ');
      if (!isBeside) alone.set(bare(token), (alone.get(bare(token)) ?? 0) + 1);
      if (next?.isCapital && next.gap === ' ') pairs.add(`${bare(token)} ${bare(next)}`);
    }
  }
  return {
    capital: (token) => capitals.get(bare(token)) ?? 0,
    alone: (token) => alone.get(bare(token)) ?? 0,
    starts: (token) => starts.get(bare(token)) ?? 0,
    bare: (token) => bares.get(bare(token)) ?? 0,
    led: (token) => leds.get(bare(token)) ?? 0,
    isPair: (first, second) => pairs.has(`${bare(first)} ${bare(second)}`),
    small: (low) => smalls.get(low) ?? 0,
  };
}

/** A word as written, without a possessive. */
export const bare = ({ text }: Token): string => text.replace(/['’]s$/i, '').replace(/(?<=s)['’]$/i, '');

/** Whether a word that begins a sentence may be an ordinary one there, by the lexicon or by the article. */
export function isOrdinary({ low }: Token, evidence: CapitalEvidence): boolean {
  return evidence.small(low) > 0 || isUsual(low);
}
