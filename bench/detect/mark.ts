import { createRequire } from 'node:module';
import type { Span } from '../../tests/corpus/score.ts';

type Mark = new (context: Root) => { mark(words: string[], options: Record<string, unknown>): void };

/** As much of a text node as mark.js touches. */
class Text {
  nodeType = 3;
  textContent: string;
  parentNode: Root;
  constructor(textContent: string, parentNode: Root) {
    this.textContent = textContent;
    this.parentNode = parentNode;
  }
  splitText(at: number): Text {
    const rest = new Text(this.textContent.slice(at), this.parentNode);
    this.textContent = this.textContent.slice(0, at);
    this.parentNode.childNodes.splice(this.parentNode.childNodes.indexOf(this) + 1, 0, rest);
    return rest;
  }
}

/** What mark.js puts around a match. */
class Marked {
  nodeType = 1;
  textContent = '';
  setAttribute(): void {}
}

/** An element with nothing but text and marks in it. */
class Root {
  nodeType = 1;
  childNodes: (Text | Marked)[];
  constructor(text: string) {
    this.childNodes = [new Text(text, this)];
  }
  replaceChild(added: Marked, removed: Text): void {
    this.childNodes.splice(this.childNodes.indexOf(removed), 1, added);
  }
}

/** A NodeIterator over the text nodes, which follows nodes that are split while it runs. */
function createNodeIterator(root: Root, _show: number, filter: (node: Text) => number) {
  let current: Text | undefined;
  let before = true;
  const accepted = () =>
    root.childNodes.filter((node) => node instanceof Text && filter(node) === 1) as Text[];
  return {
    nextNode() {
      if (current && before) {
        before = false;
        return current;
      }
      const nodes = accepted();
      const next = nodes[current ? nodes.indexOf(current) + 1 : 0];
      if (next) [current, before] = [next, false];
      return next ?? null;
    },
    previousNode() {
      if (!current) return null;
      if (!before) {
        before = true;
        return current;
      }
      const nodes = accepted();
      current = nodes[nodes.indexOf(current) - 1];
      return current ?? null;
    },
  };
}

Object.assign(globalThis, {
  window: { navigator: { userAgent: '' } },
  document: { createNodeIterator, createElement: () => new Marked() },
  NodeList: class {},
  NodeFilter: { SHOW_TEXT: 4, FILTER_ACCEPT: 1, FILTER_REJECT: 2 },
});

const MarkJs: Mark = createRequire(import.meta.url)('mark.js');

/** Finds names as the real mark.js marks them in a page that holds the text; `exactly` and `partially` are its own. */
export function findByMarkJs(
  text: string,
  names: Map<string, string>,
  accuracy: 'exactly' | 'partially',
): Span[] {
  const root = new Root(text);
  // As on a page: it is given all names in one call, and sorts them by length itself.
  new MarkJs(root).mark([...names.keys()], { separateWordSearch: false, accuracy, diacritics: false });
  let at = 0;
  return root.childNodes.flatMap((node): Span[] => {
    const start = at;
    at += node.textContent.length;
    const entity = node instanceof Marked ? names.get(node.textContent.toLowerCase()) : undefined;
    return entity ? [{ start, end: at, entity }] : [];
  });
}
