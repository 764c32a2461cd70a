import type { JSX } from 'preact';
import type { DraftEntity } from '../../draft/draft.ts';
import { Button } from '../../ui/Button.tsx';
import { formatLooseDate } from '../../ui/format-date.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../ui/words.tsx';
import type { NameBefore } from './names-before.ts';

interface BeforeQuestionProps {
  before: NameBefore;
  entity: DraftEntity;
  /** With what was kept before where it is the same, without where it is another. */
  onAnswer: (same: NameBefore | undefined) => void;
}

/** Asks whether a name means what the reader kept under it before. Unanswered it means another. */
export function BeforeQuestion({ before, entity, onAnswer }: BeforeQuestionProps): JSX.Element {
  const { t, locale } = useWords();
  const { who, story, date } = before;
  const isPerson = entity.kind === 'person';
  const day = formatLooseDate(date, locale);
  return (
    <div class="ask">
      <p>
        {t('check.keptBefore', { name: entity.name })} {who && <q dir="auto">{who}</q>}{' '}
        <a href={`story.html?story=${encodeURIComponent(story.id)}`} target="_blank" rel="noopener">
          <bdi>{story.title}</bdi>
        </a>
        , {day}
      </p>
      <div class="acts">
        <Button bordered onClick={() => onAnswer(before)}>
          {t(isPerson ? 'check.samePerson' : 'check.sameThing')}
        </Button>
        <Button bordered onClick={() => onAnswer(undefined)}>
          {t(isPerson ? 'check.someoneElse' : 'check.somethingElse')}
        </Button>
      </div>
    </div>
  );
}

/** Says why a name is found only near another of its story, and offers to find it wherever it stands. */
export function CompanyHint({
  entity: { name, everyday },
  onEverywhere,
}: {
  entity: DraftEntity;
  onEverywhere: () => void;
}): JSX.Element {
  const { t } = useWords();
  return (
    <p class="hint">
      <Icon name="info" />
      <span>
        {t(everyday ? 'check.everyday' : 'check.inCompany', { name })}{' '}
        <Button label={`${t('check.findEverywhere')}: ${name}`} onClick={onEverywhere}>
          {t('check.findEverywhere')}
        </Button>
      </span>
    </p>
  );
}
