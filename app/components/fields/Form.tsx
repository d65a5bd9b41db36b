import type { ReactNode } from 'react';

type FormProps = {
  readonly children: ReactNode;
  /** For a button that stands outside it. */
  readonly id?: string;
  /** Where it is sent; the page's own address where nothing is said. */
  readonly action?: string;
  /** Sent along unseen, for example the idempotency key. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** Sent with `intent=keep` when the tablet locks itself, so that nothing typed is lost. */
  readonly keep?: boolean;
  /** It sends a file. */
  readonly files?: boolean;
};

/** A plain form: it works without a script, the server alone checks it, and the browser offers nobody's old answers. */
export function Form({ children, id, action, hidden = {}, keep = false, files = false }: FormProps) {
  return (
    <form
      id={id}
      method="post"
      action={action}
      encType={files ? 'multipart/form-data' : undefined}
      noValidate
      autoComplete="off"
      data-keep={keep ? '' : undefined}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} defaultValue={value} />
      ))}
      {children}
    </form>
  );
}
