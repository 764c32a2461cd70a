import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Annotation } from '../../../extension/page/annotate.ts';
import { passagesIn } from '../../../extension/page/dom/passages.ts';
import { highlightNames } from '../../../extension/ui/underline.ts';
import { annotatePlainly } from './support/plain-annotation.ts';
import { NAME } from './support/plain-detection.ts';

const parts = [
  'Sam ',
  'Altman',
  ' and Kakao ',
  '\n',
  '<b>Altman</b>',
  '<p>Kakao</p>',
  '<div>Sam <i>Altman</i></div>',
  '<section><p>Kakao</p>Sam </section>',
  '<br>',
  '<!-- none -->',
  '<script type="text/plain">Kakao</script>',
];

/** From 0 below 1, any as likely. */
const share = fc.nat(999).map((part) => part / 1000);
/** One edit: what is put in, moved or taken out, and where, as shares of what there is to choose from. */
const edit = fc.record({
  kind: fc.constantFrom('insert', 'insert', 'insert', 'move', 'remove'),
  part: fc.constantFrom(...parts),
  what: share,
  where: share,
  at: share,
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function apply(body: HTMLElement, { kind, part, what, where, at }: Edit): void {
  const all = [...document.createRange().createContextualFragment(part).childNodes];
  const standing: Node[] = [];
  const walker = document.createTreeWalker(body);
  while (walker.nextNode()) standing.push(walker.currentNode);
  const chosen = standing[Math.floor(what * standing.length)];
  if (kind === 'remove') {
    chosen?.parentNode?.removeChild(chosen);
    return;
  }
  const homes = [body, ...body.querySelectorAll('b, p, div, section, i')].filter(
    (home) => kind === 'insert' || !chosen?.contains(home),
  );
  const home = homes[Math.floor(where * homes.length)] ?? body;
  const before = home.childNodes[Math.floor(at * (home.childNodes.length + 1))] ?? null;
  if (kind === 'insert') for (const node of all) home.insertBefore(node, before);
  else if (chosen && chosen !== before) home.insertBefore(chosen, before);
}

const spelled = (body: HTMLElement) =>
  [...passagesIn(body)]
    .flatMap(({ text }) => text?.text.match(NAME) ?? [])
    .map((name) => name.replace(/\s+/g, ' '));

/** The starts and ends of lines: each mention has one of each, be its line left out between them where it has no part. */
const edgesOf = (ranges: Iterable<AbstractRange>) =>
  Array.from(ranges, ({ startContainer, startOffset, endContainer, endOffset }) => ({
    start: [startContainer, startOffset] as const,
    end: [endContainer, endOffset] as const,
  }));

const sameAsSpelled = (page: Annotation) =>
  vi.waitFor(
    () => {
      expect(page.painted().map(({ text }) => text)).toEqual(spelled(document.body));
      const lines = edgesOf(CSS.highlights.get(highlightNames.line) ?? []);
      for (const { start, end } of edgesOf(page.painted().map(({ range }) => range))) {
        const of = (edge: 'start' | 'end', [node, offset]: readonly [Node, number]) =>
          lines.filter((line) => line[edge][0] === node && line[edge][1] === offset);
        expect(of('start', start)).toHaveLength(1);
        expect(of('end', end)).toHaveLength(1);
      }
    },
    { timeout: 3_000, interval: 20 },
  );

test('however a page is edited, its mentions end as if it had been so from the start', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(edit, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 4 }),
      async (batches) => {
        const life = new AbortController();
        document.body.innerHTML = 'Sam <b>Altman</b><p>Kakao</p>Sam <i>Altman</i> and Kakao <p>Kakao</p>';
        const page = annotatePlainly(life.signal);
        try {
          for (const batch of batches) {
            for (const one of batch) apply(document.body, one);
            // Before the next edits, since those may have all of the page's text read again.
            await sameAsSpelled(page);
          }
        } finally {
          life.abort();
          document.body.replaceChildren();
        }
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);
