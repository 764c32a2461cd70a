import { hashOf } from '../index/hash-walk.ts';
import type { Cue, Lexicon, LexiconContents, Spelling, Subject } from './lexicon.ts';

/**
 * A lexicon as bytes that are asked and never read through: opening one of 100,000 names takes no longer than one of ten.
 *
 * All numbers are of 32 bits, in the order of bytes of the machine. First the header: `MAGIC`, the bits of the table of
 * hashes, those of the table of entities, and where the texts begin, in bytes. A slot of the table of hashes: a hash, its
 * flags (0: the slot is empty), and where its text begins, in bytes from the beginning of texts (`NOWHERE`: it only starts
 * names). A slot of the table of entities: the hash of an id, and where its text begins. A text is its length in bytes, and as
 * much JSON in ASCII, filled up to whole numbers.
 */
const MAGIC = 0x6b657031;
const HEADER = 4;
const HASH_SLOT = 3;
const ENTITY_SLOT = 2;
const NOWHERE = 0xffffffff;
/**
 * Maximum length of a text in bytes: `String.fromCharCode` takes no more arguments. No longer one is ever written
 * (see `MOST_SHARED`).
 */
const LONGEST_TEXT = 60_000;

/** Maximum load of a table. */
const FULL = 0.6;

interface HashText {
  s?: Spelling[];
  c?: Cue[];
}
type EntityText = [entity: string, subject: Subject][];

/** Writes what `openLexicon` opens. */
export function packLexicon({
  spellings,
  cueWords,
  subjects,
  flags,
}: LexiconContents): Uint8Array<ArrayBuffer> {
  const texts: Uint8Array[] = [];
  let size = 0;
  const write = (value: unknown): number => {
    const at = size;
    const json = asciiOf(value);
    const filled = new Uint8Array(4 + Math.ceil(json.length / 4) * 4);
    new Uint32Array(filled.buffer)[0] = json.length;
    for (let unit = 0; unit < json.length; unit++) filled[4 + unit] = json.charCodeAt(unit);
    texts.push(filled);
    size += filled.length;
    return at;
  };
  const hashBits = bitsFor(flags.size);
  const hashes = new Uint32Array(HASH_SLOT * 2 ** hashBits);
  for (const [hash, flag] of flags) {
    const [s, c] = [spellings.get(hash), cueWords.get(hash)];
    let slot = startOf(hash, hashBits);
    while (hashes[slot * HASH_SLOT + 1] !== 0) slot = (slot + 1) & (2 ** hashBits - 1);
    const text: HashText = { ...(s && { s }), ...(c && { c }) };
    hashes.set([hash, flag, s || c ? write(text) : NOWHERE], slot * HASH_SLOT);
  }
  const byHash = Map.groupBy(subjects, ([id]) => hashOf(id) >>> 0);
  const entityBits = bitsFor(byHash.size);
  const entities = new Uint32Array(ENTITY_SLOT * 2 ** entityBits).fill(NOWHERE);
  for (const [hash, known] of byHash) {
    let slot = startOf(hash, entityBits);
    while (entities[slot * ENTITY_SLOT + 1] !== NOWHERE) slot = (slot + 1) & (2 ** entityBits - 1);
    entities.set([hash, write(known satisfies EntityText)], slot * ENTITY_SLOT);
  }
  const head = 4 * (HEADER + hashes.length + entities.length);
  const packed = new Uint8Array(head + size);
  const numbers = new Uint32Array(packed.buffer, 0, head / 4);
  numbers.set([MAGIC, hashBits, entityBits, head]);
  numbers.set(hashes, HEADER);
  numbers.set(entities, HEADER + hashes.length);
  let at = head;
  for (const text of texts) {
    packed.set(text, at);
    at += text.length;
  }
  return packed;
}

/**
 * Opens packed bytes without reading them; texts are read as they are asked for.
 *
 * @throws Error where the bytes are not what `packLexicon` of this version wrote
 */
export function openLexicon(packed: Uint8Array<ArrayBuffer>): Lexicon {
  const { buffer, byteOffset, byteLength } = packed;
  if (byteOffset % 4 !== 0 || byteLength < 4 * HEADER) throw new Error('These bytes are no lexicon.');
  const numbers = new Uint32Array(buffer, byteOffset, Math.floor(byteLength / 4));
  const [magic, hashBits = 0, entityBits = 0, head = 0] = numbers;
  const entitiesAt = HEADER + HASH_SLOT * 2 ** hashBits;
  if (magic !== MAGIC || head !== 4 * (entitiesAt + ENTITY_SLOT * 2 ** entityBits) || head > byteLength)
    throw new Error('These bytes are no lexicon of this version.');
  const read = (from: number): unknown => {
    const at = head + from;
    const length = numbers[at / 4] ?? 0;
    const bytes = packed.subarray(at + 4, at + 4 + Math.min(length, LONGEST_TEXT));
    let text: unknown;
    try {
      text = JSON.parse(String.fromCharCode(...bytes));
    } catch {
      // The engine's own message quotes the broken JSON and differs between browsers, so it is replaced below.
    }
    if (typeof text !== 'object' || text === null)
      throw new Error(`These bytes are no lexicon: the text at byte ${at} cannot be read.`);
    return text;
  };
  /** Where the slot of a hash begins in the numbers; undefined where it has none. */
  const slotOf = (hash: number): number | undefined => {
    const slots = 2 ** hashBits;
    const first = startOf(hash, hashBits);
    for (let tried = 0; tried < slots; tried++) {
      const at = HEADER + ((first + tried) & (slots - 1)) * HASH_SLOT;
      if (numbers[at + 1] === 0) return undefined;
      if (numbers[at] === hash >>> 0) return at;
    }
    return undefined;
  };
  // A page says the same names again and again.
  const met = new Map<number, HashText>();
  const textOf = (hash: number): HashText => {
    const known = met.get(hash);
    if (known) return known;
    const at = slotOf(hash);
    const from = at === undefined ? NOWHERE : (numbers[at + 2] as number);
    const text = from === NOWHERE ? {} : (read(from) as HashText);
    if (met.size >= REMEMBERED) met.clear();
    met.set(hash, text);
    return text;
  };
  const subjects = new Map<string, Subject | undefined>();
  const subjectOf = (entity: string): Subject | undefined => {
    const hash = hashOf(entity) >>> 0;
    const slots = 2 ** entityBits;
    const first = startOf(hash, entityBits);
    for (let tried = 0; tried < slots; tried++) {
      const at = entitiesAt + ((first + tried) & (slots - 1)) * ENTITY_SLOT;
      const from = numbers[at + 1] as number;
      if (from === NOWHERE) return undefined;
      if (numbers[at] === hash) return (read(from) as EntityText).find(([id]) => id === entity)?.[1];
    }
    return undefined;
  };
  return {
    flagsOf(hash) {
      const at = slotOf(hash);
      return at === undefined ? 0 : (numbers[at + 1] as number);
    },
    spellings: (hash) => textOf(hash).s ?? [],
    cues: (hash) => textOf(hash).c ?? [],
    subject(entity) {
      if (!subjects.has(entity)) {
        if (subjects.size >= REMEMBERED) subjects.clear();
        subjects.set(entity, subjectOf(entity));
      }
      return subjects.get(entity);
    },
  };
}

/** How many texts an open lexicon keeps at hand. */
const REMEMBERED = 5000;

/** JSON in which all other letters than those of ASCII are escaped. */
const asciiOf = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const bitsFor = (entries: number): number => Math.max(1, Math.ceil(Math.log2((entries + 1) / FULL)));

/**
 * The first slot to look at for a hash. Hashes of names with the same ending are alike at their ends, so the hash is
 * mixed first.
 */
function startOf(hash: number, bits: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> (32 - bits);
}
