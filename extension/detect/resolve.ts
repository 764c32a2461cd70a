import type { Mention } from './mention.ts';
import type { Candidate, Evidence, Key, Reading } from './reading.ts';

/** A passage's reading and the article that it belongs to (any number that tells articles of a page apart). */
export interface Placed {
  reading: Reading;
  article: number;
}

/** How far evidence is: by article, then passages, then sentence, then UTF-16 units. Smaller is nearer. */
type Distance = [tier: number, units: number];

interface Found {
  evidence: Evidence;
  distance: Distance;
  where: 'same sentence' | 'earlier' | 'later';
}

/**
 * Decides every candidate of a page from the evidence of the whole page: passages in document order in, their mentions
 * in the same order out. Only what the passages hold counts, not the order in which they were read.
 */
export function resolve(passages: Placed[]): Mention[][] {
  const places = new Map<Key, { passage: number; evidence: Evidence }[]>();
  for (const [passage, { reading }] of passages.entries()) {
    for (const evidence of reading.evidence) {
      const list = places.get(evidence.key);
      if (list) list.push({ passage, evidence });
      else places.set(evidence.key, [{ passage, evidence }]);
    }
  }
  const nearest = (keys: Key[], passage: number, candidate: Candidate): Found | undefined => {
    let best: Found | undefined;
    for (const key of keys) {
      for (const { passage: other, evidence } of places.get(key) ?? []) {
        if (other === passage && evidence.at >= candidate.start && evidence.at < candidate.end) continue;
        const distance = distanceOf(passages, passage, candidate, other, evidence);
        if (best && compare(distance, best.distance) >= 0) continue;
        const same = other === passage && evidence.sentence === candidate.sentence;
        const before = other < passage || (other === passage && evidence.at < candidate.start);
        best = { evidence, distance, where: same ? 'same sentence' : before ? 'earlier' : 'later' };
      }
    }
    return best;
  };
  return passages.map(({ reading }, passage) =>
    reading.candidates.flatMap((candidate): Mention[] => {
      const { start, end, entity, rule, by, need } = candidate;
      if (!need) return [{ start, end, entity, reason: { rule, ...(by ? { by } : {}) } }];
      const speaks = nearest(need.for, passage, candidate);
      const denies = nearest(need.against, passage, candidate);
      if (speaks && (!denies || nearer(speaks.distance, denies.distance, need.margin))) {
        return [{ start, end, entity, reason: { rule, by: speaks.evidence.by, where: speaks.where } }];
      }
      if (denies || !need.otherwise) return [];
      return [{ start, end, entity, reason: { rule: rule === 'context' ? 'no-rival' : rule } }];
    }),
  );
}

function distanceOf(
  passages: Placed[],
  passage: number,
  candidate: Candidate,
  other: number,
  evidence: Evidence,
): Distance {
  if (other === passage) {
    const units =
      evidence.at < candidate.start ? candidate.start - evidence.at : evidence.at - candidate.end + 1;
    return [evidence.sentence === candidate.sentence ? 0 : 1, units];
  }
  const apart = Math.abs(other - passage);
  return passages[other]?.article === passages[passage]?.article ? [2, apart] : [3, apart];
}

const compare = (a: Distance, b: Distance) => a[0] - b[0] || a[1] - b[1];

const nearer = (a: Distance, b: Distance, margin: number) =>
  a[0] < b[0] || (a[0] === b[0] && (a[0] === 3 ? a[1] <= b[1] : a[1] * margin < b[1]));
