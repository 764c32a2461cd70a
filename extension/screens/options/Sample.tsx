import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Settings } from '../../settings/settings.ts';
import type { LooseDate } from '../../story/format/loose-date.ts';
import type { EntityRef } from '../../story/view/shown.ts';
import { DateText } from '../../ui/DateText.tsx';
import { KindIcon } from '../../ui/Icon.tsx';
import { lookOf } from '../../ui/underline.ts';
import { useWords } from '../../ui/words.tsx';
import { paint, sampleMentionAt, unpaint } from './sample-paint.ts';
import { pickSentences, type SampleMention, type SampleSentence, shownIn } from './sample-sentences.ts';
import { type PointerPlace, useOpening } from './use-opening.ts';

export interface SampleProps {
  settings: Settings;
  /** The story that the sample is taken from, with its sentences in order. */
  story: { title: string; published: LooseDate; language: string; sentences: readonly string[] };
  /** Reads sentences as those of one page; mentions come in the order asked. */
  read: (sentences: readonly string[]) => Promise<SampleMention[][]>;
  entity: (id: string) => (EntityRef & { gist: string }) | undefined;
}

/** Some of a story's own sentences, underlined and opening as the settings say. */
export function Sample({ settings, story, read, entity }: SampleProps): JSX.Element {
  const { t } = useWords();
  const text = useRef<HTMLParagraphElement>(null);
  const picked = usePicked(story.sentences, read);
  const shown = useMemo(() => shownIn(picked, settings), [picked, settings]);
  const { opened, handlers } = useOpening(settings, ({ x, y }: PointerPlace) =>
    sampleMentionAt(text.current!, shown, x, y),
  );
  const known = opened && entity(opened.entity);
  const { underlineStyle, underlineColour } = settings;
  const look = useMemo(() => lookOf({ underlineStyle, underlineColour }), [underlineStyle, underlineColour]);

  // In the same frame as the text: underlines painted later would flash in.
  useLayoutEffect(() => {
    paint(text.current!, shown, look, opened);
    return unpaint;
  }, [shown, look, opened]);

  return (
    <section class="sample" aria-label={t('options.sample')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: where it scrolls by itself, the keyboard must reach it. */}
      <article class="page" tabIndex={0}>
        <h2 lang={story.language}>{story.title}</h2>
        <p class="hint">
          <DateText date={story.published} />
        </p>
        <p class="text" lang={story.language} ref={text} {...handlers}>
          {shown.map((sentence) => (
            <span key={sentence.text}>{`${sentence.text} `}</span>
          ))}
        </p>
      </article>
      <div class={known ? 'preview open' : 'preview'}>
        {known ? (
          <>
            <p class="kind">
              <KindIcon kind={known.kind} />
              {t(`kind.${known.kind}`)}
            </p>
            <p class="name">{known.name}</p>
            <p>{known.gist}</p>
          </>
        ) : (
          <p class="hint">{t(settings.enabled ? `options.try.${settings.openBy}` : 'options.paused')}</p>
        )}
      </div>
    </section>
  );
}

/** The sentences that show most, once they are read; before, and where reading fails, the first ones as they are. */
function usePicked(sentences: readonly string[], read: SampleProps['read']): readonly SampleSentence[] {
  const unread = sentences.slice(0, 2).map((text) => ({ text, mentions: [] }));
  const [picked, setPicked] = useState<readonly SampleSentence[]>(unread);
  useEffect(() => {
    let wanted = true;
    read(sentences).then(
      (mentions) => {
        const all = sentences.map((text, at) => ({ text, mentions: mentions[at] ?? [] }));
        const best = pickSentences(all, 4);
        if (wanted && best.length > 0) setPicked(best);
      },
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [sentences, read]);
  return picked;
}
