import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { ToFrame } from '../../messages/frame-report.ts';
import type { FollowedTab } from '../../tab-report/followed-tab.ts';
import { keepLink, type OpenPort } from '../../tab-report/link.ts';
import { next, type PageState, unanswered } from '../../tab-report/state.ts';
import { totalOf } from '../../tab-report/tally.ts';

/**
 * What the page in a tab tells, from now on, and the way to speak to it. Nobody is asked while it is not `readable`;
 * a page that had nothing to tell is asked anew once its tab has moved on.
 */
export function usePage(
  tab: FollowedTab | undefined,
  readable: boolean,
  openPort: (tab: number) => OpenPort,
): { state: PageState; post: (message: ToFrame) => void } {
  const [state, tell] = useReducer(next, unanswered);
  const [attempt, setAttempt] = useState(0);
  const post = useRef<(message: ToFrame) => void>(() => {});

  useEffect(() => {
    // Firefox keeps the port of a page in its back/forward cache open and does not tell that another page is there
    // now.
    if (state.answer !== 'waiting' && totalOf(state.reports) === 0) setAttempt(attempt + 1);
  }, [tab]);
  useEffect(() => {
    tell({ type: 'gone' });
    if (!tab || !readable) return;
    const end = new AbortController();
    post.current = keepLink(openPort(tab.id), tell, end.signal);
    return () => {
      end.abort();
      post.current = () => {};
    };
  }, [tab?.id, readable, openPort, attempt]);

  return { state, post: (message) => post.current(message) };
}
