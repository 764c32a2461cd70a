import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Article } from '../../draft/article.ts';
import type { FormMention } from '../../draft/text/find-forms.ts';
import type { Span } from '../../draft/text/name-at.ts';
import { useWords } from '../../ui/words.tsx';

/** A stretch of a paragraph that the reader has marked, in UTF-16 code units. */
export interface Marked extends Span {
  paragraph: number;
}

interface ArticleTextProps {
  article: Article;
  /** The forms of the draft's names in it, in reading order. */
  mentions: readonly FormMention[];
  /** Ids of the names that are found on other pages. */
  ticked: ReadonlySet<string>;
  /** Whose mentions are shown: that of the row under the pointer, else of the row with the focus. */
  here: string | undefined;
  /** Whether to bring the first of them into view. */
  isFollowed: boolean;
  newParagraphs: ReadonlySet<number>;
  onMark: (marked: Marked | undefined) => void;
  onPress: (entity: string) => void;
  /** What stands above the text. */
  children?: ComponentChildren;
}

/** The text that is kept, with the names underlined as they would be on a page. */
export function ArticleText(props: ArticleTextProps): JSX.Element {
  const { article, mentions, ticked, here, isFollowed, newParagraphs, onMark, onPress, children } = props;
  const { t } = useWords();
  const body = useRef<HTMLElement>(null);
  const byParagraph = useMemo(() => Map.groupBy(mentions, ({ paragraph }) => paragraph), [mentions]);

  useEffect(() => {
    const marks = [...(body.current?.querySelectorAll<HTMLElement>('mark') ?? [])];
    const own = marks.filter(({ dataset }) => here !== undefined && dataset.entity === here);
    for (const mark of own) mark.classList.add('here');
    if (isFollowed && own.length > 0 && !own.some((mark) => isInView(mark, body.current!)))
      own[0]!.scrollIntoView({ block: 'center', behavior: 'instant' });
    return () => {
      for (const mark of own) mark.classList.remove('here');
    };
  }, [here, isFollowed, mentions, ticked]);

  useEffect(() => {
    const { current: element } = body;
    const listener = ({ target }: Event) => {
      const { entity } = (target as Element).closest<HTMLElement>('mark')?.dataset ?? {};
      if (entity !== undefined && document.getSelection()?.isCollapsed !== false) onPress(entity);
    };
    element?.addEventListener('click', listener);
    return () => element?.removeEventListener('click', listener);
  }, [onPress]);

  useEffect(() => {
    const listener = () => onMark(body.current ? markedIn(body.current) : undefined);
    document.addEventListener('selectionchange', listener);
    return () => document.removeEventListener('selectionchange', listener);
  }, [onMark]);

  return (
    <div class="text">
      <div class="over">
        <h2 id="text-heading">{t('check.text')}</h2>
        {children}
      </div>
      <section
        class="body"
        ref={body}
        lang={article.lang}
        dir="auto"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself has to be reached by keys.
        tabIndex={0}
        aria-labelledby="text-heading"
      >
        {article.paragraphs.map((text, at) => (
          <Paragraph
            key={at}
            at={at}
            text={text}
            mentions={byParagraph.get(at) ?? none}
            ticked={ticked}
            isNew={newParagraphs.has(at)}
          />
        ))}
      </section>
    </div>
  );
}

const none: readonly FormMention[] = [];

interface ParagraphProps {
  at: number;
  text: string;
  mentions: readonly FormMention[];
  ticked: ReadonlySet<string>;
  isNew: boolean;
}

/** A paragraph that is drawn anew only where something in it has changed. */
function Paragraph({ at, text, mentions, ticked, isNew }: ParagraphProps): JSX.Element {
  const state = mentions
    .map(({ start, end, entity }) => `${start} ${end} ${entity} ${ticked.has(entity)}`)
    .join();
  return useMemo(() => {
    const parts: (string | JSX.Element)[] = [];
    let from = 0;
    for (const { start, end, entity } of mentions) {
      parts.push(text.slice(from, start));
      parts.push(
        <mark key={start} class={ticked.has(entity) ? undefined : 'off'} data-entity={entity}>
          {text.slice(start, end)}
        </mark>,
      );
      from = end;
    }
    parts.push(text.slice(from));
    return (
      <p data-paragraph={at} class={isNew ? 'new' : undefined}>
        {parts}
      </p>
    );
  }, [state, text, isNew]);
}

/** What is selected in the text: the part of it in the paragraph that it begins in. */
function markedIn(body: HTMLElement): Marked | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!body.contains(range.startContainer)) return undefined;
  const start = range.startContainer;
  const paragraph = (start instanceof Element ? start : start.parentElement)?.closest<HTMLElement>(
    '[data-paragraph]',
  );
  if (!paragraph) return undefined;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const inside = range.cloneRange();
  if (!paragraph.contains(range.endContainer)) inside.setEnd(paragraph, paragraph.childNodes.length);
  const from = String(before).length;
  const to = from + String(inside).length;
  return to > from ? { paragraph: Number(paragraph.dataset.paragraph), start: from, end: to } : undefined;
}

function isInView(mark: HTMLElement, body: HTMLElement): boolean {
  const { top, bottom } = mark.getBoundingClientRect();
  const view = body.getBoundingClientRect();
  return top >= Math.max(0, view.top) && bottom <= Math.min(innerHeight, view.bottom);
}
