import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Article } from '../../draft/article.ts';
import type { DraftEntity } from '../../draft/draft.ts';
import * as edit from '../../draft/edit.ts';
import { wordsOf } from '../../draft/kept/article-words.ts';
import { needsCompany } from '../../draft/kept/spellings.ts';
import { nameKey } from '../../draft/never-suggested.ts';
import { findForms } from '../../draft/text/find-forms.ts';
import { sizeOf } from '../../draft/text/word-count.ts';
import { useWords } from '../../ui/words.tsx';
import { NameList } from './NameList.tsx';
import { Notices, type NoticesProps } from './Notices.tsx';
import type { NamesBefore } from './names-before.ts';
import type { OpenForm } from './RowForms.tsx';
import type { CheckedDraft } from './use-check.ts';
import type { RowHandlers } from './use-row-acts.ts';

export interface NamesColumnProps {
  check: CheckedDraft;
  rows: RowHandlers;
  /** The name that was gone to last: no filter may hide it. */
  start: { id: string } | undefined;
  /** The name that the focus is at, or was last. */
  current: string | undefined;
  form: { id: string; form: OpenForm } | undefined;
  namesBefore: NamesBefore;
  /** The names that are never suggested, in any story. */
  neverSuggested: readonly string[];
  /** What is new since the story was kept, after it was brought up to date. */
  fresh?: { entities: readonly string[]; paragraphs: readonly number[] } | undefined;
  notices: Pick<NoticesProps, 'failure' | 'isPageGone' | 'onSaveFile' | 'onMine' | 'onTheirs'>;
}

/** An article of fewer of its own units than this may be a wrong part of its page, about which the reader is asked. */
const shortest = { words: 30, letters: 60 };

/** The column of the names that the reader checks, with the questions about the whole story above them. */
export function NamesColumn(props: NamesColumnProps): JSX.Element {
  const { check, rows, current, form, namesBefore, neverSuggested, fresh, notices } = props;
  const { draft, apply } = check;
  const { article } = draft;
  const { t } = useWords();
  const isNever = useMemo(() => {
    const keys = new Set(neverSuggested.map(nameKey));
    return (name: string) => keys.has(nameKey(name));
  }, [neverSuggested]);
  const freshNames = useMemo(() => new Set(fresh?.entities), [fresh]);
  const size = sizeOf(article.paragraphs);

  /** Whom an earlier story knows by the name, where the reader may still say whether that is the same. */
  const beforeOf = ({ id, name, ticked }: DraftEntity) => {
    if (!ticked || !id.startsWith('own-') || draft.distinct?.includes(id)) return undefined;
    const before = namesBefore(name);
    return before && before.id !== id ? before : undefined;
  };
  const isInCompany = useCompany(draft.article);
  const isOnlyInCompany = (entity: DraftEntity) =>
    entity.ticked && !draft.everywhere?.includes(entity.id) && isInCompany(entity);
  const addTyped = (name: string): string | undefined => {
    const [found] = findForms(article, [{ id: 'typed', name, names: [], onlyHere: [] }]);
    if (!found || found.paragraph < 0) return t('check.notInText', { text: name });
    rows.add(found);
    return undefined;
  };
  const putBack = (id: string) => {
    const name = draft.dropped.find((one) => one.id === id)?.name ?? '';
    apply(edit.restore(draft, id), { did: 'back', name });
    rows.focusRow(id);
  };

  return (
    <NameList
      entities={draft.entities}
      dropped={draft.dropped}
      isNever={isNever}
      lang={article.lang}
      groupOf={check.groupOf}
      start={props.start}
      current={current}
      form={form}
      fresh={freshNames}
      rowProps={(entity) => ({
        before: beforeOf(entity),
        isOnlyInCompany: isOnlyInCompany(entity),
        acts: rows.acts,
        forms: rows.forms,
      })}
      onTickAll={(ids) => apply(edit.tick(draft, ids, true), { did: 'tickAll' })}
      onPutBack={putBack}
      onAdd={addTyped}
    >
      <Notices
        {...notices}
        isEmpty={draft.entities.length === 0}
        isShort={size.count < shortest[size.unit]}
        isCut={article.isCut ?? false}
        needs={() => new TextEncoder().encode(JSON.stringify(draft)).length}
        lang={article.lang}
        fresh={fresh && { names: fresh.entities.length, paragraphs: fresh.paragraphs.length }}
      />
    </NameList>
  );
}

/** Says of a name whether it is found only near others of its story; each is judged once. */
function useCompany(article: Article): (entity: DraftEntity) => boolean {
  return useMemo(() => {
    const words = wordsOf(article);
    const judged = new Map<string, boolean>();
    return (entity) => {
      const key = `${entity.kind} ${entity.everyday} ${entity.name}`;
      const known = judged.get(key) ?? needsCompany(entity, words);
      judged.set(key, known);
      return known;
    };
  }, [article.lang, article.paragraphs]);
}
