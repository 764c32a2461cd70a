import type { Mention } from './mention.ts';
import type { Candidate, Evidence, Key, Reading } from './reading.ts';

/** A passage's reading and the article that it belongs to (any number that tells articles of a page apart). */
export interface Placed {
  reading: Reading;
  article: number;
}

interface Found extends Place {
  /** Same sentence 0, same passage 1, same article 2, elsewhere 3. */
  tier: number;
  /** Within the tier: UTF-16 units or passages; what stands behind counts double. */
  apart: number;
}

interface Place {
  passage: number;
  evidence: Evidence;
}

/** Distance in UTF-16 units that counts as right before: about a sentence. */
const RIGHT_BEFORE = 150;

/** Decides every candidate of a page: passages in document order in, their mentions in the same order out. */
export function resolve(passages: Placed[]): Mention[][] {
  const decided = decide(passages);
  return passages.map((_, passage) => decided(passage));
}

/**
 * Decides the candidates of one passage after the other from the evidence of the whole page; the passages are in
 * document order. Only what they hold counts, not the order in which they were read.
 */
export function decide(passages: Placed[]): (passage: number) => Mention[] {
  const places = placesOf(passages);
  const nearest = (
    keys: Key[],
    passage: number,
    candidate: Candidate,
    isFit?: (place: Place, tier: number) => boolean,
  ): Found | undefined => {
    let best: Found | undefined;
    const look = (place: Place | undefined) => {
      if (!place) return;
      const { tier, apart } = distance(passages, passage, candidate, place);
      if (isFit?.(place, tier) === false) return;
      if (!best || tier < best.tier || (tier === best.tier && apart < best.apart))
        best = { passage: place.passage, evidence: place.evidence, tier, apart };
    };
    for (const key of keys) {
      around(places.get(`${passages[passage]?.article} ${key}`), passage, candidate, look);
      around(places.get(key), passage, candidate, look);
    }
    return best;
  };
  const judged = (passage: number, candidate: Candidate): Mention | undefined => {
    const { start, end, entity, rule, need } = candidate;
    if (!need) return { start, end, entity, reason: { rule } };
    const isKnown = (place: Place, tier: number) => tier !== 1 || isBefore(place, passage, candidate);
    const found = nearest(need.for, passage, candidate, need.isBefore && isKnown);
    const speaks = found && found.tier <= (need.within ?? 3) ? found : undefined;
    const denies = nearest(need.against, passage, candidate);
    const beside = need.near && nearest(need.near, passage, candidate);
    if (
      speaks &&
      !(denies && isIntroducedAsOther(speaks, denies, passage, candidate)) &&
      (!denies ||
        isNearer(speaks, denies, need.margin) ||
        (beside?.tier === 0 && (denies.tier > 0 || isRightBehind(beside, passage, candidate))) ||
        isIntroduced(speaks, denies, passage, candidate))
    ) {
      const where =
        speaks.tier === 0 ? 'same sentence' : isBefore(speaks, passage, candidate) ? 'earlier' : 'later';
      const mayFall = speaks.tier > 0 && (denies !== undefined || !need.otherwise);
      const reason = { rule, by: speaks.evidence.by, where } as const;
      return { start, end, entity, reason, ...(mayFall && { mayFall }) };
    }
    if (denies || !need.otherwise) return undefined;
    return { start, end, entity, reason: { rule: rule === 'context' ? 'no-rival' : rule } };
  };
  const bearing = (passage: number, candidate: Candidate): Bearing => {
    const named = nearest([`=${candidate.entity}`], passage, candidate);
    if (named && named.tier < 3)
      return { weight: 0, named: { ...named, isBefore: isBefore(named, passage, candidate) } };
    const story = nearest(candidate.stories ?? [], passage, candidate);
    return { weight: story && story.tier < 3 ? 1 : 2 };
  };
  return (passage) => {
    const mentions: Mention[] = [];
    const { candidates } = passages[passage]!.reading;
    for (let at = 0; at < candidates.length; ) {
      const { start, end } = candidates[at]!;
      const sharing: { mention: Mention; candidate: Candidate }[] = [];
      for (; candidates[at]?.start === start && candidates[at]?.end === end; at++) {
        const candidate = candidates[at]!;
        const mention = judged(passage, candidate);
        if (mention) sharing.push({ mention, candidate });
      }
      const [first] = sharing;
      if (!first) continue;
      const bearings = sharing.map(({ candidate }) => bearing(passage, candidate));
      mentions.push(sharing.length === 1 ? first.mention : chosen(sharing, bearings));
    }
    return mentions;
  };
}

/** How much the page says elsewhere for one of several entities that a stretch may mean. */
interface Bearing {
  /** It names that entity 0, something else of its stories 1, neither 2; only the candidate's own article counts. */
  weight: 0 | 1 | 2;
  named?: Found & { isBefore: boolean };
}

interface Sense {
  candidate: Candidate;
  bearing: Bearing;
}

/** Whether a page that names both says clearly that the first is meant, so that the reader need not be asked. */
function isDecided(best: Sense, other: Sense): boolean {
  const [one, another] = [best.bearing.named, other.bearing.named];
  if (!one || !another) return false;
  if (!best.candidate.isDerived !== !other.candidate.isDerived) return true;
  // If one is named right behind the other, both are about as near.
  return one.isBefore !== another.isBefore || isNearer(one, another, 3);
}

/**
 * Chooses among the entities that a stretch may mean the one that the page says most for; those that it does not rule
 * out become `others`.
 */
function chosen(sharing: { mention: Mention; candidate: Candidate }[], bearings: Bearing[]): Mention {
  const titled = sharing.filter(({ candidate }) => candidate.rule === 'title');
  if (titled.length === 1) return titled[0]!.mention;
  const ordered = sharing
    .map(({ mention, candidate }, at) => ({ mention, candidate, bearing: bearings[at]! }))
    .sort((one, other) => {
      const [a, b] = [one.bearing, other.bearing];
      if (a.weight !== b.weight || !a.named || !b.named) return a.weight - b.weight;
      if (!one.candidate.isDerived !== !other.candidate.isDerived) {
        // A surname means the entity whose story uses it, unless the other one was named in full right before.
        const [derived, called, sign] = one.candidate.isDerived
          ? [a.named, b.named, 1]
          : [b.named, a.named, -1];
        const isRightBefore = derived.isBefore && derived.tier < 2 && derived.apart < RIGHT_BEFORE;
        return isRightBefore && isNearer(derived, called, 1) ? -sign : sign;
      }
      // An entity named before the stretch is likelier than one named only later.
      if (a.named.isBefore !== b.named.isBefore) return a.named.isBefore ? -1 : 1;
      return isNearer(a.named, b.named, 1) ? -1 : isNearer(b.named, a.named, 1) ? 1 : 0;
    });
  const [best] = ordered as [(typeof ordered)[number]];
  const others = ordered
    .slice(1)
    .filter((other) => other.bearing.weight === best.bearing.weight && !isDecided(best, other))
    .map(({ mention }) => mention.entity);
  return { ...best.mention, mayFall: true, ...(others.length > 0 && { others }) };
}

/** Where the page says what its candidates wait for, in document order: by key, and by article and key. */
function placesOf(passages: Placed[]): Map<string, Place[]> {
  const wanted = new Set<Key>();
  for (const { reading } of passages) {
    for (const { need, stories, entity } of reading.candidates) {
      if (stories) for (const key of [`=${entity}` as Key, ...stories]) wanted.add(key);
      if (!need) continue;
      for (const keys of [need.for, need.against, need.near]) for (const key of keys ?? []) wanted.add(key);
    }
  }
  const places = new Map<string, Place[]>();
  if (wanted.size === 0) return places;
  for (const [passage, { reading, article }] of passages.entries()) {
    for (const evidence of reading.evidence) {
      if (!wanted.has(evidence.key)) continue;
      for (const list of [evidence.key, `${article} ${evidence.key}`]) {
        const known = places.get(list);
        if (known) known.push({ passage, evidence });
        else places.set(list, [{ passage, evidence }]);
      }
    }
  }
  return places;
}

/** Looks at the last place before a candidate and at the first behind it; a list is in document order. */
function around(
  list: Place[] | undefined,
  passage: number,
  { start, end }: Candidate,
  look: (place: Place | undefined) => void,
): void {
  if (!list) return;
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const place = list[middle] as Place;
    if (place.passage < passage || (place.passage === passage && place.evidence.at < start))
      from = middle + 1;
    else to = middle;
  }
  let behind = from;
  while (list[behind]?.passage === passage && (list[behind] as Place).evidence.at < end) behind++;
  look(list[from - 1]);
  look(list[behind]);
}

function distance(passages: Placed[], passage: number, candidate: Candidate, place: Place) {
  const before = isBefore(place, passage, candidate);
  if (place.passage === passage) {
    const { at, sentence } = place.evidence;
    const units = before ? candidate.start - at : 2 * (at - candidate.end) + 1;
    return { tier: sentence === candidate.sentence ? 0 : 1, apart: units };
  }
  const same = passages[place.passage]?.article === passages[passage]?.article;
  return { tier: same ? 2 : 3, apart: before ? passage - place.passage : 2 * (place.passage - passage) };
}

const isBefore = (place: Place, passage: number, { start }: Candidate) =>
  place.passage < passage || (place.passage === passage && place.evidence.at < start);

/** Distance, as `distance` counts it, of what stands behind a name and a word of two letters: Altman of OpenAI. */
const RIGHT_BEHIND = 9;

const isRightBehind = (found: Found, passage: number, candidate: Candidate) =>
  found.apart <= RIGHT_BEHIND && !isBefore(found, passage, candidate);

/** The full name has been read before a surname, and the other bearer's has not. */
const isIntroduced = (full: Found, other: Found, passage: number, candidate: Candidate) =>
  candidate.rule === 'full-name' &&
  full.tier < 3 &&
  other.tier > 0 &&
  isBefore(full, passage, candidate) &&
  !isBefore(other, passage, candidate);

/** The other bearer's full name has been read before a surname, and this one's comes only behind: Max Altman, then Altman. */
const isIntroducedAsOther = (full: Found, other: Found, passage: number, candidate: Candidate) =>
  candidate.rule === 'full-name' &&
  other.evidence.key.startsWith('~') &&
  isBefore(other, passage, candidate) &&
  !isBefore(full, passage, candidate);

const isNearer = (a: Found, b: Found, margin: number) =>
  a.tier < b.tier || (a.tier === b.tier && a.apart * margin < b.apart);
