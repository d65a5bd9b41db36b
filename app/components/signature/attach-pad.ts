import Pad from 'signature_pad';
import type { Strokes } from '~/forms/agreement/strokes';
import { durationOf, type Frame, groupsFrom, penFor, strokesFrom } from './stroke-frame';
import { pointerOf } from './strokes-json';

export type AttachedPad = { readonly clear: () => void; readonly detach: () => void };

/**
 * Makes a canvas drawable. The canvas is only a picture of the strokes: whenever its size changes (a turned tablet, a
 * resized window) it is painted afresh from them, so that only `clear` can lose them.
 *
 * @param before what was drawn when the page was sent last, to be shown again
 * @param changed told after every stroke, and with nothing after `clear`
 */
export function attachPad(
  canvas: HTMLCanvasElement,
  before: Strokes | undefined,
  changed: (drawing: Strokes | undefined) => void,
): AttachedPad {
  const pad = new Pad(canvas, { minDistance: 1.5 });
  let pointer: Strokes['pointer'] = before?.pointer ?? 'unknown';
  let drawing = before;
  let startedAt = Date.now() - (before ? durationOf(before) + 1000 : 0);
  let frame: Frame = { width: 0, height: 0 };

  function gather(): void {
    const first = pad.toData()[0]?.points[0];
    if (first === undefined) return;
    startedAt = first.time;
    drawing = strokesFrom(pad.toData(), frame, pointer);
  }

  function repaint(): void {
    const next = { width: canvas.clientWidth, height: canvas.clientHeight };
    if (next.width === 0 || (next.width === frame.width && next.height === frame.height)) return;
    gather();
    frame = next;
    sharpen(canvas, frame);
    Object.assign(pad, penFor(frame));
    // A stroke cut short by the turn would leave the pad waiting for its end: off and on again forgets the finger.
    pad.off();
    pad.on();
    pad.fromData(drawing ? groupsFrom(drawing, frame, startedAt) : []);
  }

  const notePointer = (event: PointerEvent) => {
    if (pad.isEmpty()) pointer = pointerOf(event.pointerType);
  };
  const strokeEnded = () => {
    gather();
    changed(drawing);
  };

  canvas.addEventListener('pointerdown', notePointer, true);
  pad.addEventListener('endStroke', strokeEnded);
  const watcher = new ResizeObserver(repaint);
  watcher.observe(canvas);
  repaint();

  return {
    clear() {
      drawing = undefined;
      pad.clear();
      changed(undefined);
    },
    detach() {
      watcher.disconnect();
      pad.removeEventListener('endStroke', strokeEnded);
      canvas.removeEventListener('pointerdown', notePointer, true);
      pad.off();
    },
  };
}

/** As many dots as the screen has: without this a signature is blurred on every tablet. */
function sharpen(canvas: HTMLCanvasElement, frame: Frame): void {
  const ratio = Math.max(window.devicePixelRatio || 1, 1);
  canvas.width = Math.round(frame.width * ratio);
  canvas.height = Math.round(frame.height * ratio);
  canvas.getContext('2d')?.scale(ratio, ratio);
}
