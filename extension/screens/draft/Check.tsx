import '../../ui/fields.css';
import './check.css';
import type { JSX, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { setPublished } from '../../draft/answers.ts';
import type { Draft } from '../../draft/draft.ts';
import type { JustDone } from '../../ui/Toast.tsx';
import { useWords } from '../../ui/words.tsx';
import { Foot } from './Foot.tsx';
import { Head } from './Head.tsx';
import { NamesColumn, type NamesColumnProps } from './NamesColumn.tsx';
import type { OpenForm } from './RowForms.tsx';
import { type RowKeys, rowKeys } from './row-keys.ts';
import { wordStep } from './step-words.ts';
import { TextColumn, type TextColumnProps } from './TextColumn.tsx';
import { type CheckedDraft, useCheck, type What } from './use-check.ts';
import { useRowActs } from './use-row-acts.ts';

export interface CheckProps
  extends Pick<NamesColumnProps, 'namesBefore' | 'neverSuggested' | 'fresh' | 'notices'>,
    Pick<TextColumnProps, 'onTake' | 'onText'> {
  /** As it is when the page opens; what becomes of it is told by `onChange`. */
  draft: Draft;
  title: string;
  isKept: boolean;
  /** The name that the page opens at, and whether for its line; another one later is gone to then. */
  start?: { id: string; isForLine: boolean } | undefined;
  /** Makes of the draft what it is with the text that its page has by now: a step like any other. */
  takeIn?: ((draft: Draft) => Draft) | undefined;
  isSaving: boolean;
  onChange: (draft: Draft, title: string) => void;
  /** A name is never to be suggested again, or is after all. */
  onNever: (name: string, isNever: boolean) => void;
  onSave: () => void;
  onDiscard: () => void;
  /** To the page that the article is from. */
  onBack: () => void;
}

/** The page on which the reader checks the names of a story, beside the text that is kept. */
export function Check(props: CheckProps): JSX.Element {
  const { isKept, onBack, onSave } = props;
  const check = useCheck(props.draft, props.title, props.onChange, props.onNever);
  const { draft, apply } = check;
  const isThere = draft.entities.some(({ id }) => id === props.start?.id);
  const [start, setStart] = useState(isThere ? props.start : undefined);
  const [current, setCurrent] = useState<string | undefined>(start?.id);
  const [pointed, setPointed] = useState<string | undefined>();
  const [form, setForm] = useState(formAt(start));
  const [isTextShown, setTextShown] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const ticked = useMemo(
    () => new Set(draft.entities.filter((one) => one.ticked).map(({ id }) => id)),
    [draft.entities],
  );
  const rows = useRowActs({ check, page, setForm, setPointed, setCurrent });
  const steps = useAnnouncedSteps(check);
  const gone = useGone(check, steps.undo);
  const { t } = useWords();

  useLayoutEffect(() => {
    if (!isThere || props.start === start) return;
    setStart(props.start);
    setCurrent(props.start!.id);
    setForm(formAt(props.start));
  }, [props.start]);
  useLayoutEffect(() => {
    if (props.takeIn) apply(props.takeIn(draft), { did: 'again' });
  }, [props.takeIn]);
  useFocusAt(page, start);
  usePageKeys({
    tick: (id) => rows.acts.tick(id, !ticked.has(id)),
    open: rows.acts.open,
    leave: rows.acts.leave,
    undo: steps.undo,
    redo: steps.redo,
    save: onSave,
    back: onBack,
  });

  return (
    <div class={isTextShown ? 'check shows-text' : 'check'} ref={page}>
      <Head
        article={draft.article}
        title={check.title}
        isKept={isKept}
        onTitle={check.setTitle}
        onDate={(date) => apply(setPublished(draft, date), { did: 'date' })}
      />
      <main class="columns">
        <button type="button" class="button bordered turn" onClick={() => setTextShown(!isTextShown)}>
          {t(isTextShown ? 'check.showNames' : 'check.showText')}
        </button>
        <NamesColumn {...props} {...{ check, rows, start, current, form }} />
        <TextColumn {...props} {...{ check, rows, ticked, current, pointed }} />
      </main>
      <Foot
        ticked={ticked.size}
        undoes={check.undoes}
        redoes={check.redoes}
        isSaving={props.isSaving}
        isKept={isKept}
        gone={gone.said}
        onGoneRead={gone.end}
        onUndo={steps.undo}
        onRedo={steps.redo}
        onDiscard={props.onDiscard}
        onSave={onSave}
      />
      <div class="visually-hidden" role="status">
        {steps.said}
      </div>
    </div>
  );
}

const formAt = (start: CheckProps['start']): { id: string; form: OpenForm } | undefined =>
  start?.isForLine ? { id: start.id, form: 'line' } : undefined;

/** Moves the focus to the row that the page opens at, or to the first sentence offered for its line. */
function useFocusAt(page: RefObject<HTMLElement | null>, start: CheckProps['start']): void {
  useLayoutEffect(() => {
    if (!start) return;
    const go = (): boolean => {
      const row = page.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(start.id)}"]`);
      const first = start.isForLine ? row?.querySelector<HTMLElement>('.sentences button') : undefined;
      const place = first ?? row;
      place?.scrollIntoView({ block: 'center' });
      place?.focus();
      return place != null && document.activeElement === place;
    };
    // A page that was not drawn yet may refuse the focus, and a filter may still hide the row.
    if (!go()) requestAnimationFrame(go);
  }, [start]);
}

/** The steps back and forth, with words for a screen reader on what was undone. */
function useAnnouncedSteps({ undo, redo, undoes, redoes }: CheckedDraft) {
  const { t } = useWords();
  const [said, setSaid] = useState('');
  const take = (step: () => void, what: What | undefined) => {
    if (!what) return;
    step();
    setSaid(t('check.undone', { step: wordStep(what, t) }));
  };
  return { said, undo: () => take(undo, undoes), redo: () => take(redo, redoes) };
}

/** The steps after which a row is not where it was. */
const rowGoesWith = new Set(['leave', 'never', 'merge']);

/** Says which row has just gone, until it is back or something else was done. */
function useGone({ undoes, redoes }: CheckedDraft, undo: () => void) {
  const { t } = useWords();
  const [said, setSaid] = useState<JustDone | undefined>();
  const last = useRef(undoes);
  useEffect(() => {
    if (undoes === last.current) return;
    last.current = undoes;
    // Where something can be done again, this step is not the newest: others after it were undone.
    const isNew = undoes !== undefined && redoes === undefined;
    const words =
      isNew && rowGoesWith.has(undoes.did) && t(`check.gone.${undoes.did}`, { name: undoes.name ?? '' });
    setSaid(words ? { words, undo: async () => undo() } : undefined);
  }, [undoes]);
  return { said, end: () => setSaid(undefined) };
}

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
