import type { ReactNode } from 'react';

/** One answer that can be picked. `reveals` stands beneath it, and is seen only while it is picked. */
export type Choice = {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly reveals?: ReactNode;
  /** A word such as "or" above this answer. */
  readonly divider?: string;
};

type ChoiceItemProps = {
  readonly kind: 'radios' | 'checkboxes';
  readonly name: string;
  readonly id: string;
  readonly choice: Choice;
  readonly checked: boolean;
};

/**
 * The markup of one radio or checkbox. What it reveals is hidden by the stylesheet with :has(), so it needs no script,
 * and stays in sight in a browser that does not know :has().
 */
export function ChoiceItem({ kind, name, id, choice, checked }: ChoiceItemProps) {
  const block = `govuk-${kind}`;
  const hintId = choice.hint ? `${id}-item-hint` : undefined;
  return (
    <>
      {choice.divider ? <div className={`${block}__divider`}>{choice.divider}</div> : null}
      <div className={`${block}__item`}>
        <input
          className={`${block}__input`}
          id={id}
          name={name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={choice.value}
          defaultChecked={checked}
          aria-describedby={hintId}
        />
        <label className={`govuk-label ${block}__label`} htmlFor={id}>
          {choice.label}
        </label>
        {choice.hint ? (
          <div className={`govuk-hint ${block}__hint`} id={hintId}>
            {choice.hint}
          </div>
        ) : null}
      </div>
      {choice.reveals ? <div className={`${block}__conditional`}>{choice.reveals}</div> : null}
    </>
  );
}

/** The first answer carries the plain name as its id, so that an error summary can link to it. */
export function choiceId(name: string, index: number): string {
  return index === 0 ? name : `${name}-${index + 1}`;
}
