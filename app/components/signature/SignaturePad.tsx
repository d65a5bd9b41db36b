import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type AttachedPad, attachPad } from './attach-pad';
import type { SignWords } from './sign-words';
import { decodeStrokes, encodeStrokes } from './strokes-json';

type SignaturePadProps = {
  /** The name of the hidden input that carries the strokes as JSON of the type Strokes; empty where nothing is drawn. */
  readonly name: string;
  readonly value?: string;
  readonly words: Pick<SignWords, 'waiting' | 'canvas' | 'started' | 'clear'>;
};

/** A canvas to draw a name on. Until React runs, and where it never does, a sentence says to type the name instead. */
export function SignaturePad(props: SignaturePadProps) {
  const running = useSyncExternalStore(neverChanges, inBrowser, onServer);
  if (running) return <Canvas {...props} />;
  return (
    <p className="app-pad__waiting" id={props.name}>
      {props.words.waiting}
    </p>
  );
}

function Canvas({ name, value = '', words }: SignaturePadProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<AttachedPad>();
  const first = useRef(value);
  const [strokes, setStrokes] = useState(value);
  useEffect(() => {
    if (canvas.current === null) return;
    const attached = attachPad(canvas.current, decodeStrokes(first.current), (drawing) => {
      first.current = drawing ? encodeStrokes(drawing) : '';
      setStrokes(first.current);
    });
    pad.current = attached;
    return attached.detach;
  }, []);
  return (
    <>
      <div className="app-pad">
        <canvas className="app-pad__canvas" id={name} ref={canvas} role="img" aria-label={words.canvas} />
      </div>
      <div className="app-pad__under">
        <p className="app-pad__status" role="status">
          {strokes ? words.started : ''}
        </p>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={() => pad.current?.clear()}>
          {words.clear}
        </button>
      </div>
      <input type="hidden" name={name} value={strokes} readOnly />
    </>
  );
}

function neverChanges() {
  return () => {};
}

function inBrowser() {
  return true;
}

function onServer() {
  return false;
}
