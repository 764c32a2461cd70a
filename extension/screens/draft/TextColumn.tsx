import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Article } from '../../draft/article.ts';
import type { Draft } from '../../draft/draft.ts';
import * as edit from '../../draft/edit.ts';
import { withinLimits } from '../../draft/within-limits.ts';
import { ArticleText, type Marked } from './ArticleText.tsx';
import { MarkedBar } from './MarkedBar.tsx';
import type { CheckedDraft } from './use-check.ts';
import { useMentions } from './use-mentions.ts';
import type { RowHandlers } from './use-row-acts.ts';
import { WrongText } from './WrongText.tsx';

export interface TextColumnProps {
  check: CheckedDraft;
  rows: RowHandlers;
  ticked: ReadonlySet<string>;
  /** The name that the focus is at, or was last. */
  current: string | undefined;
  /** The name whose row the pointer is on. */
  pointed: string | undefined;
  /** The paragraphs that are new since the story was kept. */
  fresh?: { paragraphs: readonly number[] } | undefined;
  /** Takes another part of the page and reads it; rejects where it cannot. Undefined where the page is gone. */
  onTake: ((part: 'selection' | 'whole') => Promise<Draft>) | undefined;
  /** Reads another text in place of the article's. */
  onText: (article: Article) => Promise<Draft>;
}

/** The column of the text that is kept, in which words can be marked, and which can be taken anew. */
export function TextColumn(props: TextColumnProps): JSX.Element {
  const { check, rows, ticked, current, pointed, fresh, onTake, onText } = props;
  const { draft, apply } = check;
  const { article } = draft;
  const mentions = useMentions(draft);
  const [marked, setMarked] = useState<Marked | undefined>();
  const [problem, setProblem] = useState('');
  const freshParagraphs = useMemo(() => new Set(fresh?.paragraphs), [fresh]);
  const active = draft.entities.find(({ id }) => id === current);

  const replace = (reading: Promise<Draft>) => {
    setProblem('');
    reading.then(
      (read) => apply(read, { did: 'text' }),
      (error: Error) => setProblem(error.message),
    );
  };

  return (
    <ArticleText
      article={article}
      mentions={mentions}
      ticked={ticked}
      here={pointed ?? current}
      isFollowed={pointed === undefined}
      newParagraphs={freshParagraphs}
      onMark={setMarked}
      onPress={rows.focusRow}
    >
      <WrongText
        lang={article.lang}
        onTake={onTake && ((part) => replace(onTake(part)))}
        onPaste={(text) => replace(onText(withText(article, text)))}
      />
      {problem && <p role="alert">{problem}</p>}
      {marked && (
        <MarkedBar
          article={article}
          marked={marked}
          current={active}
          onAdd={rows.add}
          onSpelling={(span) => active && rows.forms.onSpelling(active.id, edit.passageOf(draft, span).text)}
          onLine={(span) => active && rows.forms.onLine(active.id, edit.passageOf(draft, span))}
        />
      )}
    </ArticleText>
  );
}

/** An article with a text that the reader pasted in place of its own, within the same limits. */
function withText({ isCut: _, ...article }: Article, text: string): Article {
  const { paragraphs, isCut } = withinLimits(paragraphsOf(text));
  return { ...article, paragraphs, ...(isCut && { isCut }) };
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}
