import type { Article } from '../article.ts';
import type { ArticlePassage, DraftEntity } from '../draft.ts';

/** A form that stands in an article. */
export interface FormMention extends ArticlePassage {
  /** The id of the entity that is meant; the first one given if several have the form. */
  entity: string;
}

/** Longer forms are in no text by chance; walking them at each word would take long. In UTF-16 code units. */
const maxFormLength = 300;

interface Node {
  next: Map<string, Node>;
  entity?: string;
}

type Named = Pick<DraftEntity, 'id' | 'name' | 'names' | 'onlyHere'>;

/** Every form of an entity, its main name first. */
export const formsOf = ({ name, names, onlyHere }: Omit<Named, 'id'>): string[] => [
  ...new Set([name, ...names, ...onlyHere]),
];

/** The text of a block: a paragraph, or the title at -1. */
export const blockText = (article: Article, paragraph: number): string =>
  (paragraph < 0 ? article.title : article.paragraphs[paragraph]) ?? '';

/**
 * Where the forms of entities stand in an article, in reading order: letter for letter, at whole words (a Hangul or Han
 * form may be followed by letters of its script), the longest form at each place, none inside another.
 */
export function findForms(article: Article, entities: readonly Named[]): FormMention[] {
  const root = trieOf(entities);
  const found: FormMention[] = [];
  for (let paragraph = -1; paragraph < article.paragraphs.length; paragraph++) {
    const text = blockText(article, paragraph);
    for (const { start, end, entity } of findIn(text, root))
      found.push({ paragraph, start, end, text: text.slice(start, end), entity });
  }
  return found;
}

function trieOf(entities: readonly Named[]): Node {
  const root: Node = { next: new Map() };
  for (const entity of entities) {
    for (const form of formsOf(entity)) {
      if (form === '' || form.length > maxFormLength) continue;
      let node = root;
      for (const letter of plainMarks(form)) {
        const next: Node = node.next.get(letter) ?? { next: new Map() };
        node.next.set(letter, next);
        node = next;
      }
      node.entity ??= entity.id;
    }
  }
  return root;
}

/** Quotation marks and apostrophes are written in many ways; all are one unit. */
const plainMarks = (text: string) => text.replace(/[‘’ʼ´`]/g, "'").replace(/[\u00a0\u202f]/g, ' ');

function findIn(text: string, root: Node): { start: number; end: number; entity: string }[] {
  const plain = plainMarks(text);
  const found: { start: number; end: number; entity: string }[] = [];
  for (let start = 0; start < plain.length; start++) {
    if (!root.next.has(plain[start] as string) || !beginsWord(plain, start)) continue;
    const match = longestAt(plain, start, root);
    if (!match) continue;
    found.push({ start, ...match });
    start = match.end - 1;
  }
  return found;
}

function longestAt(plain: string, start: number, root: Node): { end: number; entity: string } | undefined {
  let longest: { end: number; entity: string } | undefined;
  let node: Node | undefined = root;
  for (let at = start; at < plain.length; at++) {
    node = node.next.get(plain[at] as string);
    if (!node) break;
    if (node.entity !== undefined && endsWord(plain, at + 1)) longest = { end: at + 1, entity: node.entity };
  }
  return longest;
}

const letter = /[\p{L}\p{N}\p{M}]/u;
/** Scripts whose words are written without a space between them, or with endings that no space parts. */
const joined = /[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\u0e00-\u0e7f]/;

function beginsWord(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text[at - 1] as string;
  if (!letter.test(before)) return true;
  return (
    joined.test(before) !== joined.test(text[at] as string) || /[\u3040-\u30ff\u3400-\u9fff]/.test(before)
  );
}

function endsWord(text: string, at: number): boolean {
  const after = text[at];
  return (
    after === undefined || !letter.test(after) || joined.test(after) || joined.test(text[at - 1] as string)
  );
}
