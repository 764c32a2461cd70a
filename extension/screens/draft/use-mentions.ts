import { useRef } from 'preact/hooks';
import type { Article } from '../../draft/article.ts';
import type { Draft, DraftEntity } from '../../draft/draft.ts';
import { type FormMention, findForms } from '../../draft/text/find-forms.ts';

/** Where the names stand in the text; looked for anew only after a name or a spelling has changed. */
export function useMentions({ article, entities }: Draft): readonly FormMention[] {
  const last = useRef<{ article: Article; entities: readonly DraftEntity[]; found: readonly FormMention[] }>(
    null,
  );
  const was = last.current;
  const isSame =
    was?.article.paragraphs === article.paragraphs &&
    was.entities.length === entities.length &&
    was.entities.every((one, at) => {
      const other = entities[at]!;
      return (
        one.id === other.id &&
        one.name === other.name &&
        one.names === other.names &&
        one.onlyHere === other.onlyHere
      );
    });
  const found = isSame ? was!.found : findForms(article, entities);
  last.current = { article, entities, found };
  return found;
}
