import type { ReactNode } from 'react';

type StopToTalkProps = {
  /** The id of the page's form: what was answered so far is sent along, so that stopping loses nothing. */
  readonly form: string;
  readonly children: ReactNode;
  readonly name?: string;
  readonly value?: string;
};

/** "Stop, I want to talk": sends the page's form as it stands with `intent=stop`, and opens nothing of the staff's. */
export function StopToTalk({ form, children, name = 'intent', value = 'stop' }: StopToTalkProps) {
  return (
    <button type="submit" className="app-talk" form={form} name={name} value={value}>
      {children}
    </button>
  );
}
