import { numberAttribute } from './page-copy.ts';

/** A block of text, white space folded, and the number of the copied element that it begins in. */
export interface TextBlock {
  text: string;
  number: number;
  /** True where all of it is links. */
  isLink: boolean;
}

const inline = new Set(
  'a em strong b i q cite time sup sub span small u s mark font abbr bdi bdo'.split(' '),
);
/** Words that stand by themselves between the paragraphs of an article and belong to the page. */
const furniture =
  /^(?:advertisement|advertising|ad|anzeige|werbung|publicité|publicidad|광고|広告|广告|реклама|share|공유|シェア)[:.]?$/iu;

/** The texts of the blocks below a copied element, in reading order; none is empty, captions of pictures are left out. */
export function textBlocks(root: Element): TextBlock[] {
  const blocks: TextBlock[] = [];
  let text = '';
  let number = -1;
  let breaks = 0;
  let isLink = true;
  const end = () => {
    const folded = asShown(text);
    if (folded !== '' && !furniture.test(folded)) blocks.push({ text: folded, number, isLink });
    text = '';
    isLink = true;
    number = -1;
    breaks = 0;
  };
  const read = (element: Element) => {
    const isBlock = !inline.has(element.localName);
    if (isBlock) end();
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) {
        const { data } = node as Text;
        if (data.trim() !== '') {
          breaks = 0;
          if (number < 0) number = numberOf(element);
          isLink &&= element.closest('a') !== null;
        }
        text += data;
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        const inner = node as Element;
        if (inner.localName === 'br') {
          text += '\n';
          breaks += 1;
          // Two breaks in a row part paragraphs on pages that have no other way to.
          if (breaks > 1) end();
        } else if (!isSkipped(inner)) read(inner);
      }
    }
    if (isBlock) end();
  };
  read(root);
  end();
  return blocks;
}

/** Captions, and the numbers of notes. */
function isSkipped(element: Element): boolean {
  if (element.localName === 'figcaption') return true;
  return element.localName === 'sup' && /^\s*\[[^\]]{1,4}\]\s*$/.test(element.textContent ?? '');
}

function numberOf(element: Element): number {
  const numbered = element.closest(`[${numberAttribute}]`);
  return numbered ? Number(numbered.getAttribute(numberAttribute)) : -1;
}

/** White space as a page shows it; a line broken in the source between two letters of a script without spaces is none. */
export function asShown(text: string): string {
  return text
    .replace(
      /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}、。])[ \t]*\n\s*(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/gu,
      '',
    )
    .replace(/[\s\u200b\ufeff]+/gu, ' ')
    .trim();
}
