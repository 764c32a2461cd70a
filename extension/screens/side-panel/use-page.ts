import { useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import type { ToFrame } from '../../messages/frame-report.ts';
import type { FollowedTab } from '../../tab-report/followed-tab.ts';
import type { OpenPort } from '../../tab-report/link.ts';
import { next, type PageState, unanswered } from '../../tab-report/state.ts';
import { totalOf } from '../../tab-report/tally.ts';
import { usePageLink } from '../use-page-link.ts';

/**
 * What the page in a tab tells, from now on, and the way to speak to it. Nobody is asked while it is not `readable`;
 * a page that had nothing to tell is asked anew once its tab has moved on.
 */
export function usePage(
  tab: FollowedTab | undefined,
  readable: boolean,
  openPort: (tab: number) => OpenPort,
): { state: PageState; post: (message: ToFrame) => void } {
  const [state, dispatch] = useReducer(next, unanswered);
  const [attempt, setAttempt] = useState(0);
  const open = useMemo(
    () => (tab && readable ? openPort(tab.id) : undefined),
    [tab?.id, readable, openPort, attempt],
  );

  useEffect(() => {
    // Firefox keeps the port of a page in its back/forward cache open and does not tell that another page is there
    // now.
    if (state.answer !== 'waiting' && totalOf(state.reports) === 0) setAttempt(attempt + 1);
  }, [tab]);
  useEffect(() => dispatch({ type: 'gone' }), [open]);
  const post = usePageLink(open, dispatch);
  return { state, post };
}
