import { Fragment, type JSX } from 'preact';
import type { Naming as Names } from './naming.ts';

/** The name, and beside it how other languages write it. Each is isolated, so that none turns another around. */
export function Naming({ id, naming }: { id: string | undefined; naming: Names }): JSX.Element {
  const { title, beside } = naming;
  return (
    <>
      <h2 class="name" id={id} lang={title.lang} dir="auto">
        {title.text}
      </h2>
      {beside.length > 0 && (
        <p class="beside">
          {beside.map(({ text, lang }, at) => (
            <Fragment key={text}>
              {at > 0 && ' · '}
              <bdi lang={lang}>{text}</bdi>
            </Fragment>
          ))}
        </p>
      )}
    </>
  );
}
