import { useMemo, useReducer, useRef } from 'preact/hooks';
import type { Draft, DraftEntity } from '../../draft/draft.ts';
import { type History, startHistory, stepBack, stepForward, takeStep } from '../../draft/history.ts';
import { isOfThePaper } from '../../draft/of-the-paper.ts';

/** What a step did, for its label: a key below `check.did`, and the name that it was done to. */
export interface What {
  did: string;
  name?: string;
  /** For a change of the title, which is no part of the draft. */
  title?: { from: string; to: string };
  /** A name that is never suggested again from this step on. */
  never?: string;
}

/** Where a name stands on the page. It stays there while it is ticked and unticked, so that nothing jumps away. */
export type Group = 'find' | 'perhaps' | 'left';

/** A draft that is being checked, with its steps back and forth. */
export interface CheckedDraft {
  draft: Draft;
  title: string;
  groupOf: (entity: DraftEntity) => Group;
  /** Takes a step; nothing happens where the draft is the same. */
  apply: (draft: Draft, what: What) => void;
  /** Gives the story a title of the reader's own. */
  setTitle: (title: string) => void;
  undo: () => void;
  redo: () => void;
  /** The steps that can be taken back and again. */
  undoes: What | undefined;
  redoes: What | undefined;
}

interface State {
  history: History<What>;
  title: string;
}

type Action = { is: 'step'; draft: Draft; what: What } | { is: 'undo' } | { is: 'redo' };

/**
 * Holds a draft while it is checked; `onChange` hears of each draft and title that it comes to, `onNever` of each name that
 * is never suggested again, and of each that is after all.
 */
export function useCheck(
  first: Draft,
  title: string,
  onChange: (draft: Draft, title: string) => void,
  onNever: (name: string, isNever: boolean) => void,
): CheckedDraft {
  const [state, dispatch] = useReducer(next, { history: startHistory<What>(first), title });
  const current = useRef(state);
  current.current = state;
  const groups = useRef(new Map<string, Group>());
  const act = (action: Action) => {
    const before = current.current;
    const after = next(before, action);
    if (after === before) return;
    current.current = after;
    dispatch(action);
    onChange(after.history.draft, after.title);
    const what = action.is === 'undo' ? before.history.done.at(-1)?.what : after.history.done.at(-1)?.what;
    if (what?.never !== undefined) onNever(what.never, action.is !== 'undo');
  };
  const acts = useMemo(
    () => ({
      apply: (draft: Draft, what: What) => act({ is: 'step', draft, what }),
      setTitle(to: string) {
        const { title: from, history } = current.current;
        if (to === from) return;
        // A step of its own, although the draft stays as it is: the title that passages point into is the article's.
        act({ is: 'step', draft: { ...history.draft }, what: { did: 'title', title: { from, to } } });
      },
      undo: () => act({ is: 'undo' }),
      redo: () => act({ is: 'redo' }),
      groupOf(entity: DraftEntity): Group {
        const known = groups.current.get(entity.id);
        if (known) return known;
        const { article } = current.current.history.draft;
        const isLeft = ({ everyday, name }: DraftEntity) => everyday || isOfThePaper(article, name);
        const group = entity.ticked ? 'find' : isLeft(entity) ? 'left' : 'perhaps';
        groups.current.set(entity.id, group);
        return group;
      },
    }),
    [],
  );
  const { history } = state;
  return {
    ...acts,
    draft: history.draft,
    title: state.title,
    undoes: history.done.at(-1)?.what,
    redoes: history.undone.at(-1)?.what,
  };
}

function next(state: State, action: Action): State {
  if (action.is === 'step') {
    const history = takeStep(state.history, action.draft, action.what);
    return history === state.history ? state : { history, title: action.what.title?.to ?? state.title };
  }
  const isUndo = action.is === 'undo';
  const history = isUndo ? stepBack(state.history) : stepForward(state.history);
  if (history === state.history) return state;
  const what = isUndo ? state.history.done.at(-1)!.what : state.history.undone.at(-1)!.what;
  return { history, title: (isUndo ? what.title?.from : what.title?.to) ?? state.title };
}
