import type { Look } from '../../settings/settings.ts';
import { highlightNames, underlineRules } from '../../ui/underline.ts';
import type { SampleMention, SampleSentence } from './sample-sentences.ts';

const sheet = new CSSStyleSheet();

/** Underlines the sample's mentions as pages are; each sentence is one child element. */
export function paint(
  text: HTMLElement,
  sentences: readonly SampleSentence[],
  look: Look,
  opened: SampleMention | undefined,
): void {
  unpaint();
  const all = sentences.flatMap(({ mentions }, at) =>
    mentions.map((mention) => ({ mention, range: rangeOf(text, at, mention) })),
  );
  sheet.replaceSync(underlineRules(look, ''));
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  CSS.highlights.set(highlightNames.line, new Highlight(...all.map(({ range }) => range)));
  const open = all.find(({ mention }) => mention === opened);
  if (!open) return;
  const highlight = new Highlight(open.range);
  highlight.priority = 1;
  CSS.highlights.set(highlightNames.open, highlight);
}

/** Takes all of the sample's underlines away. */
export function unpaint(): void {
  for (const name of Object.values(highlightNames)) CSS.highlights.delete(name);
}

/** The mention under a point of the viewport, in CSS pixels. */
export function sampleMentionAt(
  text: HTMLElement,
  sentences: readonly SampleSentence[],
  x: number,
  y: number,
): SampleMention | undefined {
  for (const [at, { mentions }] of sentences.entries())
    for (const mention of mentions)
      for (const { left, right, top, bottom } of rangeOf(text, at, mention).getClientRects())
        if (left <= x && x <= right && top <= y && y <= bottom) return mention;
  return undefined;
}

function rangeOf(text: HTMLElement, sentence: number, { start, end }: SampleMention): Range {
  const range = document.createRange();
  const node = text.children[sentence]!.firstChild!;
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}
