import { createContext, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { localName } from '../../story/view/local-name.ts';
import type { NamedRef } from '../../story/view/shown.ts';

/** The language of the text that the card's mention stands in. */
export const PageLanguage = createContext<string | undefined>(undefined);

/** An entity's name as the page being read would have it. */
export function LocalName({ of }: { of: Pick<NamedRef, 'name' | 'names'> }): JSX.Element {
  const { text, lang } = localName(of, useContext(PageLanguage));
  return <bdi lang={lang}>{text}</bdi>;
}
