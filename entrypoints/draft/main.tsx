import { keepAllTheSame, type Wanted } from '../../extension/keep/keep-page.ts';
import type { Part } from '../../extension/page/article/take-article.ts';
import { ProblemPage } from '../../extension/screens/draft/ProblemPage.tsx';
import { showOwnPage, words } from '../../extension/screens/shell.tsx';
import { ownStories } from '../../extension/story-store/own-stories.ts';
import { failureOf } from '../../extension/story-store/store-error.ts';
import { DraftPage } from './DraftPage.tsx';
import { goBackTo } from './go-back.ts';
import { namesBeforeOf } from './names-before.ts';
import { takePlace } from './one-page-a-draft.ts';

/**
 * Shows the check page that the address asks for. `?story=…` names the story, and `&tab=7` the tab that it is from;
 * `&again` brings a kept story up to date with its page first; `&name=…` leads to one of its names, and `&line` to the
 * sentences that may say who that is. `?problem=…` says why there is no story, and `&part=…&frame=3` is what was to be
 * kept.
 */
async function startDraft(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const tab = Number(query.get('tab')) || undefined;
  const back = (url?: string) => void goBackTo(tab, url);
  document.title = words.t('check.page');
  const onKeep = (problem: string) => {
    const part = partOf(query.get('part'));
    const frame = query.get('frame');
    const wanted: Wanted | undefined =
      problem === 'private'
        ? { part, frame: frame === null ? undefined : Number(frame) }
        : problem === 'none' && part !== 'whole'
          ? { part: 'whole' }
          : undefined;
    if (!wanted || tab === undefined) return undefined;
    return () => void keepAllTheSame(tab, wanted).then(() => window.close());
  };
  const showProblem = (problem: string) =>
    showOwnPage(
      () => (
        <ProblemPage
          problem={problem}
          onBack={tab === undefined ? undefined : back}
          onKeep={onKeep(problem)}
        />
      ),
      { bar: 'other' },
    );

  const problem = query.get('problem');
  const id = query.get('story');
  const name = query.get('name');
  if (problem !== null || id === null) return showProblem(problem ?? 'missing');
  const start = name === null ? undefined : { id: name, isForLine: query.has('line') };
  const isAgain = query.has('again');
  const place = await takePlace(id, { start, ...(isAgain && { againFrom: tab }) });
  if (!place) return window.close();
  try {
    const record = await ownStories.story(id);
    const namesBefore = await namesBeforeOf(id);
    await showOwnPage(({ settings: { neverSuggested }, save }) => (
      <DraftPage
        record={record}
        tab={tab}
        isAgain={isAgain}
        start={start}
        onAsked={place.onAsked}
        namesBefore={namesBefore}
        neverSuggested={neverSuggested}
        onNever={(name, isNever) => {
          const others = neverSuggested.filter((other) => other !== name);
          // It is left out here all the same.
          void save('neverSuggested', isNever ? [...others, name] : others).catch(() => {});
        }}
        onBack={back}
      />
    ));
  } catch (error) {
    const failure = failureOf(error);
    await showProblem(failure === 'gone' ? 'missing' : failure);
  }
}

/** The part of a page that an address names; of any other word the article. */
const partOf = (word: string | null): Part => (word === 'selection' || word === 'whole' ? word : 'article');

void startDraft();
