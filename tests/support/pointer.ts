import { cdp } from 'vitest/browser';

interface Session {
  send(method: string, params?: object): Promise<unknown>;
}

const session = (): Session => cdp() as Session;

/** The place in the browser's window of a point in the frame that tests run in. */
function inWindow(x: number, y: number): { x: number; y: number } {
  const frame = window.frameElement!.getBoundingClientRect();
  const scale = frame.width / window.innerWidth;
  return { x: frame.left + x * scale, y: frame.top + y * scale };
}

/** Moves the real pointer to a point of the page, or presses, drags or lets go there. */
export async function pointAt(
  x: number,
  y: number,
  button: 'none' | 'down' | 'held' | 'up' = 'none',
): Promise<void> {
  const type = button === 'down' ? 'mousePressed' : button === 'up' ? 'mouseReleased' : 'mouseMoved';
  await session().send('Input.dispatchMouseEvent', {
    type,
    ...inWindow(x, y),
    button: button === 'none' ? 'none' : 'left',
    buttons: button === 'down' || button === 'held' ? 1 : 0,
    clickCount: type === 'mouseMoved' ? 0 : 1,
  });
}

/** Turns the real wheel where an element is, so far (px) down. */
export async function turnWheel(element: Element, deltaY: number): Promise<void> {
  const box = element.getBoundingClientRect();
  const at = inWindow(box.left + box.width / 2, box.top + box.height / 2);
  await session().send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...at, deltaX: 0, deltaY });
}

/** Moves the real pointer to the middle of an element, or of one of its lines. */
export async function pointOn(element: Element, line = 0): Promise<void> {
  const box = element.getClientRects()[line]!;
  await pointAt(box.left + box.width / 2, box.top + box.height / 2);
}

/** Presses and lets go of the real button where an element is. */
export async function clickOn(element: Element): Promise<void> {
  const box = element.getBoundingClientRect();
  const at = inWindow(box.left + box.width / 2, box.top + box.height / 2);
  for (const type of ['mousePressed', 'mouseReleased']) {
    await session().send('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 });
  }
}

/** Puts a real finger on a point of the page, moves it there, or lifts it. */
export async function touchAt(
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  x: number,
  y: number,
): Promise<void> {
  const touchPoints = type === 'touchEnd' ? [] : [inWindow(x, y)];
  await session().send('Input.dispatchTouchEvent', { type, touchPoints });
}

/** Taps an element with a real finger, near its beginning. */
export async function tapOn(element: Element): Promise<void> {
  const { left, top } = element.getBoundingClientRect();
  await touchAt('touchStart', left + 4, top + 6);
  await touchAt('touchEnd', left + 4, top + 6);
}

/** Sets what the system prefers: `prefers-color-scheme`, `forced-colors`, … */
export async function prefer(features: Record<string, string>): Promise<void> {
  const list = Object.entries(features).map(([name, value]) => ({ name, value }));
  await session().send('Emulation.setEmulatedMedia', { features: list });
}
