import type { JSX } from 'preact';
import type { DraftEntity } from '../../draft/draft.ts';
import { type Kind, kinds } from '../../story/format/kind.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon, KindIcon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useWords } from '../../ui/words.tsx';
import { Menu } from './Menu.tsx';
import type { NameBefore } from './names-before.ts';
import { type OpenForm, RowForms } from './RowForms.tsx';
import { BeforeQuestion, CompanyHint } from './RowQuestions.tsx';

/** What can be done to a name from its row. */
export interface RowActs {
  tick: (id: string, ticked: boolean) => void;
  changeKind: (id: string, kind: Kind) => void;
  removeSpelling: (id: string, spelling: string) => void;
  leave: (id: string) => void;
  /** Leaves it out here, and does not suggest it in any other story. */
  never: (id: string) => void;
  /** Opens a form in the row, or closes the one that is open. */
  open: (id: string, form: OpenForm | undefined) => void;
  answer: (id: string, before: NameBefore | undefined) => void;
  findEverywhere: (id: string) => void;
  /** The pointer came onto the row, or left it. */
  point: (id: string | undefined) => void;
  /** The row, or something in it, has the focus. */
  focus: (id: string) => void;
}

export interface NameRowProps {
  entity: DraftEntity;
  lang: string;
  /** Whether the row is the one that Tab comes to. */
  isCurrent: boolean;
  isNew: boolean;
  form: OpenForm | undefined;
  /** The name as it was kept before, where the reader has still to say whether it is the same. */
  before: NameBefore | undefined;
  /** Whether it is found only near another name of its story, though it is none that is said everywhere. */
  isOnlyInCompany: boolean;
  acts: RowActs;
  /** What the forms do. */
  forms: Omit<Parameters<typeof RowForms>[0], 'entity' | 'form' | 'lang' | 'onClose'>;
}

/** One name of a draft: whether it is found, what it is, and what it is called. */
export function NameRow(props: NameRowProps): JSX.Element {
  const { entity, lang, isCurrent, isNew, form, before, isOnlyInCompany, acts, forms } = props;
  const { t } = useWords();
  const { id, name, ticked } = entity;
  const close = () => acts.open(id, undefined);
  return (
    <li
      class={ticked ? 'row' : 'row off'}
      data-row={id}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={name}
      onPointerEnter={() => acts.point(id)}
      onPointerLeave={() => acts.point(undefined)}
      onFocusIn={() => acts.focus(id)}
    >
      <input
        type="checkbox"
        checked={ticked}
        aria-label={t('check.findOne', { name })}
        onChange={(event) => acts.tick(id, event.currentTarget.checked)}
      />
      <KindChoice entity={entity} onChoose={(kind) => acts.changeKind(id, kind)} />
      <div class="about">
        {form === 'edit' ? (
          <RowForms {...forms} entity={entity} lang={lang} form={form} onClose={close} />
        ) : (
          <h3>
            <bdi lang={lang}>{name}</bdi>
            <small>
              {t('check.times', entity.mentions)}
              {!ticked && entity.kind === 'place' && ` · ${t('check.aPlace')}`}
            </small>
            {isNew && <small class="new">{t('check.isNew')}</small>}
          </h3>
        )}
        <Line entity={entity} lang={lang} onOpen={() => acts.open(id, 'line')} />
        {(ticked || entity.names.length > 0) && (
          <Spellings
            entity={entity}
            lang={lang}
            onRemove={(spelling) => acts.removeSpelling(id, spelling)}
            onAdd={() => acts.open(id, 'spelling')}
          />
        )}
        {form && form !== 'edit' && (
          <RowForms {...forms} entity={entity} lang={lang} form={form} onClose={close} />
        )}
        {ticked && (entity.everyday || isOnlyInCompany) && (
          <CompanyHint entity={entity} onEverywhere={() => acts.findEverywhere(id)} />
        )}
        {before && (
          <BeforeQuestion before={before} entity={entity} onAnswer={(same) => acts.answer(id, same)} />
        )}
      </div>
      <div class="ends">
        <IconButton icon="pencil" label={t('check.edit', { name })} onClick={() => acts.open(id, 'edit')} />
        <Menu
          label={t('check.menu', { name })}
          items={[
            { label: t('check.sameAs'), icon: 'merge', onChoose: () => acts.open(id, 'merge') },
            ...(entity.names.length + entity.onlyHere.length > 0
              ? [{ label: t('check.split'), icon: 'split' as const, onChoose: () => acts.open(id, 'split') }]
              : []),
            { label: t('check.leave'), icon: 'eye-off', onChoose: () => acts.leave(id) },
            { label: t('check.never'), icon: 'x', onChoose: () => acts.never(id) },
          ]}
        />
      </div>
    </li>
  );
}

/** What kind of thing a name is; pressed, it can be changed. */
function KindChoice({
  entity,
  onChoose,
}: {
  entity: DraftEntity;
  onChoose: (kind: Kind) => void;
}): JSX.Element {
  const { t } = useWords();
  return (
    <span class="kind" title={t(`kind.${entity.kind}`)}>
      <KindIcon kind={entity.kind} />
      <select
        aria-label={t('check.kindOf', { name: entity.name })}
        value={entity.kind}
        onChange={(event) => onChoose(event.currentTarget.value as Kind)}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </select>
    </span>
  );
}

interface LineProps {
  entity: DraftEntity;
  lang: string;
  onOpen: () => void;
}

/** The article's words on who or what a name is, in quotation marks; or that it has none. */
function Line({ entity: { name, kind, who, ticked }, lang, onOpen }: LineProps): JSX.Element | null {
  const { t } = useWords();
  if (who) {
    return (
      <p class="line">
        <q lang={lang} dir="auto">
          {who.text}
        </q>{' '}
        <button type="button" class="from" title={t('check.changeLine', { name })} onClick={onOpen}>
          {t('check.fromText')}
        </button>
      </p>
    );
  }
  if (!ticked) return null;
  return (
    <p class="line quiet">
      {t(kind === 'person' ? 'check.noLineWho' : 'check.noLine')}{' '}
      <Button onClick={onOpen} label={`${t('check.addLine')}: ${t('check.addLineFor', { name })}`}>
        {t('check.addLine')}
      </Button>
    </p>
  );
}

interface SpellingsProps {
  entity: DraftEntity;
  lang: string;
  onRemove: (spelling: string) => void;
  onAdd: () => void;
}

function Spellings({
  entity: { name, names, onlyHere },
  lang,
  onRemove,
  onAdd,
}: SpellingsProps): JSX.Element {
  const { t } = useWords();
  const chip = (spelling: string, isHereOnly: boolean) => (
    <span
      class={isHereOnly ? 'chip here' : 'chip'}
      key={spelling}
      title={isHereOnly ? t('check.onlyHere') : undefined}
    >
      <bdi lang={lang}>{spelling}</bdi>
      {isHereOnly && <span class="visually-hidden">{t('check.onlyHere')}</span>}
      <button
        type="button"
        aria-label={t('check.removeSpelling', { spelling })}
        onClick={() => onRemove(spelling)}
      >
        <Icon name="x" />
      </button>
    </span>
  );
  return (
    <p class="also">
      {names.length + onlyHere.length > 0 && t('check.also')}
      {names.map((spelling) => chip(spelling, false))}
      {onlyHere.map((spelling) => chip(spelling, true))}
      <button type="button" class="chip add" aria-label={t('check.addSpelling', { name })} onClick={onAdd}>
        <Icon name="plus" />
        {t('check.spelling')}
      </button>
    </p>
  );
}
