import './check.css';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { setPublished } from '../../draft/answers.ts';
import type { Article } from '../../draft/article.ts';
import type { Draft, DraftEntity } from '../../draft/draft.ts';
import * as edit from '../../draft/edit.ts';
import { nameKey } from '../../draft/never-suggested.ts';
import { findForms } from '../../draft/text/find-forms.ts';
import { sizeOf } from '../../draft/text/word-count.ts';
import { withinLimits } from '../../draft/within-limits.ts';
import { useWords } from '../../ui/words.tsx';
import { ArticleText, type Marked } from './ArticleText.tsx';
import { Foot } from './Foot.tsx';
import { Head } from './Head.tsx';
import { MarkedBar } from './MarkedBar.tsx';
import { NameList } from './NameList.tsx';
import { Notices, type NoticesProps } from './Notices.tsx';
import type { NamesBefore } from './names-before.ts';
import type { RowForm } from './RowForms.tsx';
import { type RowKeys, rowKeys } from './row-keys.ts';
import { wordStep } from './step-words.ts';
import { useCheck } from './use-check.ts';
import { useMentions } from './use-mentions.ts';
import { useRowActs } from './use-row-acts.ts';
import { WrongText } from './WrongText.tsx';

export interface CheckProps {
  /** As it is when the page opens; what becomes of it is told by `onChange`. */
  draft: Draft;
  title: string;
  isKept: boolean;
  /** The name that the page opens at, and whether for its line. */
  start?: { id: string; isForLine: boolean } | undefined;
  namesBefore: NamesBefore;
  /** The names that are never suggested, in any story. */
  neverSuggested: readonly string[];
  /** What is new since the story was kept, after it was brought up to date. */
  fresh?: { entities: readonly string[]; paragraphs: readonly number[] } | undefined;
  isSaving: boolean;
  notices: Pick<NoticesProps, 'failure' | 'isPageGone' | 'onSaveFile' | 'onMine' | 'onTheirs'>;
  onChange: (draft: Draft, title: string) => void;
  /** A name is never to be suggested again, or is after all. */
  onNever: (name: string, isNever: boolean) => void;
  onSave: () => void;
  onDiscard: () => void;
  /** To the page that the article is from. */
  onBack: () => void;
  /** Takes another part of the page and reads it; rejects where it cannot. Undefined where the page is gone. */
  onTake: ((part: 'selection' | 'whole') => Promise<Draft>) | undefined;
  /** Reads another text in place of the article's. */
  onText: (article: Article) => Promise<Draft>;
}

/** The page on which the reader checks the names of a story, beside the text that is kept. */
export function Check(props: CheckProps): JSX.Element {
  const { t } = useWords();
  const { isKept, namesBefore, fresh, onBack, onSave, onTake, onText } = props;
  const check = useCheck(props.draft, props.title, props.onChange, props.onNever);
  const { draft, apply } = check;
  const { article } = draft;
  const mentions = useMentions(draft);
  const start = props.draft.entities.some(({ id }) => id === props.start?.id) ? props.start : undefined;
  const [current, setCurrent] = useState<string | undefined>(start?.id);
  const [pointed, setPointed] = useState<string | undefined>();
  const [form, setForm] = useState<{ id: string; form: RowForm } | undefined>(
    start?.isForLine ? { id: start.id, form: 'line' } : undefined,
  );
  const [marked, setMarked] = useState<Marked | undefined>();
  const [said, say] = useState('');
  const [isTextShown, setTextShown] = useState(false);
  const [problem, setProblem] = useState('');
  const own = useRef<HTMLDivElement>(null);
  const ticked = useMemo(
    () => new Set(draft.entities.filter((one) => one.ticked).map(({ id }) => id)),
    [draft.entities],
  );
  const isNever = useMemo(() => {
    const keys = new Set(props.neverSuggested.map(nameKey));
    return (name: string) => keys.has(nameKey(name));
  }, [props.neverSuggested]);
  const freshNames = useMemo(() => new Set(fresh?.entities), [fresh]);
  const freshParagraphs = useMemo(() => new Set(fresh?.paragraphs), [fresh]);
  const { acts, forms, add, focusRow } = useRowActs({ check, page: own, setForm, setPointed, setCurrent });

  useLayoutEffect(() => {
    if (!start) return;
    const row = own.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(start.id)}"]`);
    const first = start.isForLine ? row?.querySelector<HTMLElement>('.sentences button') : undefined;
    const place = first ?? row;
    place?.scrollIntoView({ block: 'center' });
    place?.focus();
    // A page that was not drawn yet may refuse the focus.
    requestAnimationFrame(() => document.activeElement === document.body && place?.focus());
  }, []);

  const beforeOf = ({ id, name, ticked: isTicked }: DraftEntity) => {
    if (!isTicked || !id.startsWith('own-') || draft.distinct?.includes(id)) return undefined;
    const before = namesBefore(name);
    return before && before.id !== id ? before : undefined;
  };
  const addTyped = (name: string): string | undefined => {
    const [found] = findForms(article, [{ id: 'typed', name, names: [], onlyHere: [] }]);
    if (!found || found.paragraph < 0) return t('check.notInText', { text: name });
    add(found);
    return undefined;
  };
  const replace = (reading: Promise<Draft>) => {
    setProblem('');
    reading.then(
      (read) => apply(read, { did: 'text' }),
      (error: Error) => setProblem(error.message),
    );
  };
  const goBack = (back: typeof check.undo, what: typeof check.undoes) => {
    if (!what) return;
    back();
    say(t('check.undone', { step: wordStep(what, t) }));
  };
  usePageKeys({
    tick: (id) => acts.tick(id, !ticked.has(id)),
    open: acts.open,
    leave: acts.leave,
    undo: () => goBack(check.undo, check.undoes),
    redo: () => goBack(check.redo, check.redoes),
    save: onSave,
    back: onBack,
  });
  const active = draft.entities.find(({ id }) => id === current);
  const size = sizeOf(article.paragraphs);

  return (
    <div class={isTextShown ? 'check shows-text' : 'check'} ref={own}>
      <Head
        article={article}
        title={check.title}
        isKept={isKept}
        onTitle={check.setTitle}
        onDate={(date) => apply(setPublished(draft, date), { did: 'date' })}
      />
      <main class="columns">
        <button type="button" class="button bordered turn" onClick={() => setTextShown(!isTextShown)}>
          {t(isTextShown ? 'check.showNames' : 'check.showText')}
        </button>
        <NameList
          entities={draft.entities}
          dropped={draft.dropped}
          isNever={isNever}
          lang={article.lang}
          groupOf={check.groupOf}
          current={current}
          form={form}
          fresh={freshNames}
          rowProps={(entity) => ({ before: beforeOf(entity), acts, forms })}
          onTickAll={(ids) => apply(edit.tick(draft, ids, true), { did: 'tickAll' })}
          onPutBack={(id) => {
            const name = draft.dropped.find((one) => one.id === id)?.name ?? '';
            apply(edit.restore(draft, id), { did: 'back', name });
            focusRow(id);
          }}
          onAdd={addTyped}
        >
          <Notices
            {...props.notices}
            isEmpty={draft.entities.length === 0}
            isShort={size.count < shortest[size.unit]}
            isCut={article.isCut ?? false}
            lang={article.lang}
            fresh={fresh && { names: fresh.entities.length, paragraphs: fresh.paragraphs.length }}
          />
        </NameList>
        <ArticleText
          article={article}
          mentions={mentions}
          ticked={ticked}
          here={pointed ?? current}
          isFollowed={pointed === undefined}
          newParagraphs={freshParagraphs}
          onMark={setMarked}
          onPress={focusRow}
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
              onAdd={add}
              onSpelling={(span) => active && forms.onSpelling(active.id, edit.passageOf(draft, span).text)}
              onLine={(span) => active && forms.onLine(active.id, edit.passageOf(draft, span))}
            />
          )}
        </ArticleText>
      </main>
      <Foot
        ticked={ticked.size}
        undoes={check.undoes}
        redoes={check.redoes}
        isSaving={props.isSaving}
        isKept={isKept}
        onUndo={() => goBack(check.undo, check.undoes)}
        onRedo={() => goBack(check.redo, check.redoes)}
        onDiscard={props.onDiscard}
        onSave={onSave}
      />
      <div class="visually-hidden" role="status">
        {said}
      </div>
    </div>
  );
}

/** A text of less than this is looked at twice. */
const shortest = { words: 30, letters: 60 };

/** Hears the page's keys, with what they do as it is at the time. */
function usePageKeys(keys: RowKeys): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const listener = (event: KeyboardEvent) => rowKeys(now.current)(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
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
