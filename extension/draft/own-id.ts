/** The longest part of an id that is written from a name; the rest tells entities apart. */
const maxSlugUnits = 40;

/**
 * An id for an entity of a reader's own story: the same for the same article and name, another for the same name in
 * another article, and none that a bundled story has.
 */
export function ownId(url: string, name: string, isTaken: (id: string) => boolean): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, maxSlugUnits)
    .replace(/^-+|-+$/g, '');
  const base = ['own', ...(slug ? [slug] : []), hash(`${url}\n${name}`)].join('-');
  for (let count = 1; ; count++) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!isTaken(id)) return id;
  }
}

/** 64 bits of a text by FNV-1a with two beginnings, in small letters and digits; no secret, it only keeps ids apart. */
function hash(text: string): string {
  return [0x811c9dc5, 0x9747b28c].map((seed) => fnv(text, seed).toString(36)).join('');
}

function fnv(text: string, seed: number): number {
  let state = seed;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return state >>> 0;
}
