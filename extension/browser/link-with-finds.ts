import { type FromFrame, outlineName, wholePage } from '../messages/frame-report.ts';
import { findsFrame, type TabFinds, watchFinds } from '../messages/text-finds.ts';
import type { OpenPort } from '../tab-report/link.ts';
import { linkTo } from './tab-ports.ts';

/** Order number of the finds: they are listed behind all frames of the page. */
const last = Number.MAX_SAFE_INTEGER;

/**
 * Opens a port to all frames of a tab as `linkTo` does, and reports with them what was found in text that frames only
 * told.
 */
export function linkWithFinds(tab: number, name: string): OpenPort {
  return (onMessage, onGone) => {
    const end = new AbortController();
    let finds: TabFinds = {};
    const told = new Set<string>();
    const tell = () => {
      for (const frame of new Set([...told, ...Object.keys(finds)])) {
        told.add(frame);
        onMessage(reportOf(frame, finds[frame], name === outlineName));
      }
    };
    const port = linkTo(tab, name)(
      (message) => {
        onMessage(message);
        // A report for the whole page voids all reports before it, those of the finds too, which are made again.
        if (message.type === 'report' && message.frame === wholePage) tell();
      },
      () => {
        end.abort();
        onGone();
      },
    );
    watchFinds(
      tab,
      (now) => {
        finds = now;
        tell();
      },
      end.signal,
    );
    return {
      post: port.post,
      close() {
        end.abort();
        port.close();
      },
    };
  };
}

function reportOf(frame: string, finds: TabFinds[string] | undefined, isOutlined: boolean): FromFrame {
  const { counts = [], outline = [] } = finds ?? {};
  return {
    type: 'report',
    frame: findsFrame(frame),
    top: false,
    order: last,
    counts,
    ...(isOutlined && { outline }),
  };
}
