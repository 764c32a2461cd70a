import stories from 'virtual:stories';
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Article } from '../../extension/draft/article.ts';
import { composeBetween } from '../../extension/draft/compose.ts';
import type { Draft } from '../../extension/draft/draft.ts';
import type { Known } from '../../extension/draft/known.ts';
import { createKnown } from '../../extension/draft/known-stories.ts';
import { leaveOutNever } from '../../extension/draft/never-suggested.ts';
import { bringUpToDate, type Update } from '../../extension/draft/update.ts';
import { takeFromTab } from '../../extension/keep/take-from-tab.ts';
import { Bar } from '../../extension/screens/Bar.tsx';
import { Check, type CheckProps } from '../../extension/screens/draft/Check.tsx';
import { Discarded } from '../../extension/screens/draft/Discarded.tsx';
import type { NamesBefore } from '../../extension/screens/draft/names-before.ts';
import { ReadingProgress } from '../../extension/screens/draft/ReadingProgress.tsx';
import type { StoryRecord } from '../../extension/story-store/record.ts';
import { useWords } from '../../extension/ui/words.tsx';
import type { DraftPlace } from './one-page-a-draft.ts';
import { createSession, type SessionState } from './session.ts';

interface DraftPageProps {
  record: StoryRecord;
  /** The tab that the article is from, where that is known. */
  tab: number | undefined;
  /** Whether to bring the story up to date with its page first. */
  isAgain: boolean;
  start: CheckProps['start'];
  /** Says later what else is asked of this page. */
  onAsked: DraftPlace['onAsked'];
  namesBefore: NamesBefore;
  neverSuggested: readonly string[];
  onNever: (name: string, isNever: boolean) => void;
  onBack: (url?: string) => void;
}

/** A story from the moment its article was taken: read, checked, saved or discarded. */
export function DraftPage(props: DraftPageProps): JSX.Element {
  const { record, tab, isAgain, onAsked, namesBefore, neverSuggested, onNever, onBack } = props;
  const { t } = useWords();
  const [state, setState] = useState<SessionState>({
    failure: undefined,
    isSaving: false,
    isDiscarded: false,
  });
  const session = useMemo(() => createSession(record, setState), []);
  const [start, setStart] = useState(props.start);
  const [draft, setDraft] = useState<Draft | undefined>();
  const [update, setUpdate] = useState<Update | undefined>();
  const [isPageGone, setPageGone] = useState(false);
  const [progress, setProgress] = useState<number | undefined>();
  const { article } = record.draft;
  const { title } = session.newest();
  const isKept = record.state === 'kept';
  const back = () => onBack(article.url);

  useEffect(() => {
    void prepare(record, isAgain ? tab : undefined, neverSuggested, setProgress).then(
      ({ draft: prepared, update: news, isGone }) => {
        setUpdate(news);
        setPageGone(isGone);
        // What was found is kept like an edit, so that it is not looked for again.
        if (prepared !== storedDraft(record)) session.change(prepared, title);
        setDraft(prepared);
      },
    );
  }, []);

  const [takeIn, setTakeIn] = useState<CheckProps['takeIn']>();
  const [again, setAgain] = useState<{ from: number }>();
  useEffect(
    () =>
      onAsked(({ start: other, againFrom }) => {
        if (other) setStart(other);
        if (againFrom !== undefined) setAgain({ from: againFrom });
      }),
    [],
  );
  useEffect(() => {
    // While the names are looked for, what else is asked waits.
    if (!again || !draft) return;
    void articleAgain(again.from, article.url).then((newer) => {
      setPageGone(!newer);
      if (newer) setTakeIn(() => (current: Draft) => updated(current, newer, neverSuggested, setUpdate));
    });
  }, [again, draft !== undefined]);

  const take = async (part: 'selection' | 'whole') => {
    try {
      const taken = await takeFromTab(tab!, part);
      if (taken.article.url !== article.url) throw new Error(t('check.pageGone'));
      const { paragraphs, lang } = taken.article;
      return await read({ ...article, paragraphs, lang }, neverSuggested);
    } catch (error) {
      const isMissing = (error as { failure?: string }).failure === 'none';
      throw new Error(t(isMissing && part === 'selection' ? 'check.nothingSelected' : 'check.pageGone'));
    }
  };

  const undiscard = () => {
    setDraft(session.newest().draft);
    void session.restore();
  };
  if (state.isDiscarded) {
    return (
      <>
        <Bar current="other" />
        <Discarded title={title} onUndo={undiscard} onBack={back} />
      </>
    );
  }
  if (!draft) return <ReadingProgress article={article} title={title} isKept={isKept} progress={progress} />;
  return (
    <Check
      draft={draft}
      title={title}
      isKept={isKept}
      start={start}
      takeIn={takeIn}
      namesBefore={namesBefore}
      neverSuggested={neverSuggested}
      onNever={onNever}
      fresh={update && { entities: freshIn(draft, update), paragraphs: update.newParagraphs }}
      isSaving={state.isSaving}
      notices={{
        failure: state.failure,
        isPageGone,
        onSaveFile: () => void session.saveFile(),
        onMine: () => void session.overwrite(),
        onTheirs: () => location.reload(),
      }}
      onChange={session.change}
      onSave={() => void session.keep(tab)}
      onDiscard={() => void (isKept ? session.dropEdits().then(back) : session.discard())}
      onBack={back}
      onTake={tab === undefined || isPageGone ? undefined : take}
      onText={(text) => read(text, neverSuggested)}
    />
  );
}

/** The names that are new since a story was kept, without those that are never suggested. */
const freshIn = ({ dropped }: Draft, { newEntities }: Update) =>
  newEntities.filter((id) => !dropped.some((one) => one.id === id));

const storedDraft = ({ unsaved, draft }: StoryRecord) => unsaved ?? draft;

/** Whether nobody has looked for the names of a story yet: it stands as it was taken from its page. */
const isUnread = ({ state, rev }: StoryRecord) => state === 'draft' && rev === 1;

interface Prepared {
  draft: Draft;
  update?: Update;
  isGone: boolean;
}

async function prepare(
  record: StoryRecord,
  tab: number | undefined,
  never: readonly string[],
  onProgress: (share: number) => void,
): Promise<Prepared> {
  const stored = storedDraft(record);
  if (isUnread(record)) return { draft: await read(stored.article, never, onProgress), isGone: false };
  if (tab === undefined) return { draft: stored, isGone: false };
  const article = await articleAgain(tab, stored.article.url);
  if (!article) return { draft: stored, isGone: true };
  await painted();
  const update = bringUpToDate(stored, article, bundled());
  return { draft: leaveOutNever(update.draft, never, update.newEntities), update, isGone: false };
}

/** The article of a tab, if that still shows the page of an address. */
async function articleAgain(tab: number, url: string): Promise<Article | undefined> {
  const taken = await takeFromTab(tab, 'article').catch(() => undefined);
  return taken?.article.url === url ? taken.article : undefined;
}

/** A draft with what its page says by now; the same draft where that is what it has. */
function updated(
  draft: Draft,
  article: Article,
  never: readonly string[],
  tell: (update: Update) => void,
): Draft {
  const update = bringUpToDate(draft, article, bundled());
  tell(update);
  const { title, paragraphs } = update.draft.article;
  const before = draft.article;
  const isSame =
    title === before.title &&
    paragraphs.length === before.paragraphs.length &&
    paragraphs.every((text, at) => text === before.paragraphs[at]);
  return isSame ? draft : leaveOutNever(update.draft, never, update.newEntities);
}

let known: Known | undefined;
/** What the bundled stories know of names. What was kept before is asked about instead. */
const bundled = (): Known => (known ??= createKnown(stories));

/** Looks for the names of an article, a slice at a time, so that the page shows how far it has come. */
async function read(
  article: Article,
  never: readonly string[],
  onProgress?: (share: number) => void,
): Promise<Draft> {
  await painted();
  return leaveOutNever(await composeBetween(article, bundled(), painted, onProgress), never);
}

/** Resolves once the browser has shown what was drawn last. A page that is not looked at is not waited for. */
function painted(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
