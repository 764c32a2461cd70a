import type { RefObject } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { findEverywhere, sayIsOther, sayIsSame } from '../../draft/answers.ts';
import type { ArticlePassage, Draft } from '../../draft/draft.ts';
import * as edit from '../../draft/edit.ts';
import { findForms } from '../../draft/text/find-forms.ts';
import type { NameRowProps, RowActs } from './NameRow.tsx';
import type { OpenForm } from './RowForms.tsx';
import { sentencesOf } from './sentences-of.ts';
import type { CheckedDraft } from './use-check.ts';

interface RowActsOptions {
  check: Pick<CheckedDraft, 'draft' | 'apply'>;
  /** The element that holds the rows. */
  page: RefObject<HTMLElement | null>;
  setForm: (form: { id: string; form: OpenForm } | undefined) => void;
  setPointed: (id: string | undefined) => void;
  setCurrent: (id: string | undefined) => void;
}

/** What the rows can do, the same for as long as the page is open; after each act the focus is where it was, or nearest. */
export function useRowActs({ check, page, setForm, setPointed, setCurrent }: RowActsOptions) {
  const now = useRef(check.draft);
  now.current = check.draft;
  return useMemo(() => {
    const act = (did: string, id: string, change: (draft: Draft) => Draft) => {
      const name = now.current.entities.find((one) => one.id === id)?.name ?? '';
      check.apply(change(now.current), { did, name });
    };
    const focusRow = (id: string | undefined) => {
      if (id === undefined) return;
      setCurrent(id);
      requestAnimationFrame(() =>
        page.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus(),
      );
    };
    /** Leaves a row that will be gone for the one below it. */
    const awayFrom = (id: string, then: () => void) => {
      const rows = [...(page.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
      const at = rows.findIndex(({ dataset }) => dataset.row === id);
      const neighbour = (rows[at + 1] ?? rows[at - 1])?.dataset.row;
      then();
      focusRow(neighbour);
    };

    const acts: RowActs = {
      tick: (id, ticked) => act(ticked ? 'tick' : 'untick', id, (draft) => edit.tick(draft, [id], ticked)),
      changeKind: (id, kind) => act('kind', id, (draft) => edit.changeKind(draft, id, kind)),
      removeSpelling(id, spelling) {
        act('spelling', id, (draft) => edit.removeName(draft, id, spelling));
        focusRow(id);
      },
      leave: (id) => awayFrom(id, () => act('leave', id, (draft) => edit.drop(draft, id))),
      never(id) {
        const { name } = now.current.entities.find((one) => one.id === id) ?? {};
        if (name === undefined) return;
        awayFrom(id, () => check.apply(edit.drop(now.current, id), { did: 'never', name, never: name }));
      },
      open(id, form) {
        setForm(form && { id, form });
        if (!form) focusRow(id);
      },
      answer(id, before) {
        act('answer', id, (draft) => (before ? sayIsSame(draft, id, before.id) : sayIsOther(draft, id)));
        focusRow(before?.id ?? id);
      },
      findEverywhere(id) {
        act('everywhere', id, (draft) => findEverywhere(draft, id));
        focusRow(id);
      },
      point: setPointed,
      focus: setCurrent,
    };
    const forms: NameRowProps['forms'] = {
      others: () => now.current.entities,
      sentences(id) {
        const { article, entities } = now.current;
        return sentencesOf(now.current, findForms(article, entities), id);
      },
      onRename: (id, name) => act('rename', id, (draft) => edit.rename(draft, id, name)),
      onSpelling: (id, spelling) => act('spelling', id, (draft) => edit.addName(draft, id, spelling)),
      onMerge(id, into) {
        act('merge', id, (draft) => edit.merge(draft, into, id));
        focusRow(into);
      },
      onSplit: (id, spelling) => act('split', id, (draft) => edit.split(draft, id, spelling)),
      onLine: (id, line) => act('who', id, (draft) => edit.setWho(draft, id, line)),
    };
    const add = (span: Pick<ArticlePassage, 'paragraph' | 'start' | 'end'>) => {
      const before = new Set(now.current.entities.map(({ id }) => id));
      const added = edit.addFromSpan(now.current, span);
      check.apply(added, { did: 'add', name: edit.passageOf(now.current, span).text });
      document.getSelection()?.removeAllRanges();
      focusRow(added.entities.find(({ id }) => !before.has(id))?.id);
    };
    return { acts, forms, add, focusRow };
  }, []);
}

/** The acts of the rows, and how a name is added or gone to. */
export type RowHandlers = ReturnType<typeof useRowActs>;
