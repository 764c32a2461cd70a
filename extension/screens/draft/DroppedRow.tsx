import type { JSX } from 'preact';
import type { DraftEntity } from '../../draft/draft.ts';
import { Button } from '../../ui/Button.tsx';
import { KindIcon } from '../../ui/Icon.tsx';
import { useWords } from '../../ui/words.tsx';

interface DroppedRowProps {
  entity: DraftEntity;
  lang: string;
  /** Whether it is left out of every story. */
  isNever: boolean;
  onPutBack: (id: string) => void;
}

/** A name that the reader left out. */
export function DroppedRow({
  entity: { id, kind, name },
  lang,
  isNever,
  onPutBack,
}: DroppedRowProps): JSX.Element {
  const { t } = useWords();
  return (
    <li class="row dropped">
      <span class="kind">
        <KindIcon kind={kind} />
      </span>
      <h3>
        <bdi lang={lang}>{name}</bdi>
        {isNever && <small>{t('check.isNever')}</small>}
      </h3>
      <Button onClick={() => onPutBack(id)} label={t('check.putBackName', { name })}>
        {t('check.putBack')}
      </Button>
    </li>
  );
}
