import { readPages, registerScript } from './registered-script.ts';

/**
 * Registers the look-out for kept names while there are any, so that readers who keep nothing pay nothing. It runs on
 * every page that is read, and asks the background what it may do there.
 */
export function registerOwnLookOut(hasOwn: boolean, isRestart = false): Promise<void> {
  return registerScript('own-look-out', hasOwn ? readPages() : [], { isRestart, isBehindLookOut: true });
}
