import type { ReactNode } from 'react';
import { classes } from './field-errors';

export type ButtonKind = 'primary' | 'secondary' | 'warning';

type Look = { readonly children: ReactNode; readonly kind?: ButtonKind };

type ButtonProps = Look & {
  /** Sent with the form when this button is the one pressed. */
  readonly name?: string;
  readonly value?: string;
  /** The form it belongs to, where it does not stand inside it. */
  readonly form?: string;
};

/** Sends a form. `public/page.js` lets a form go only once, so a double tap does no harm. */
export function Button({ children, kind = 'primary', ...rest }: ButtonProps) {
  return (
    <button type="submit" className={look(kind)} {...rest}>
      {children}
    </button>
  );
}

type ButtonLinkProps = Look & {
  readonly href: string;
  /** The page it leads to takes the place of this one, so that Back does not return here. */
  readonly replace?: boolean;
};

/** Goes to a page, looking like a button. */
export function ButtonLink({ children, kind = 'primary', href, replace = false }: ButtonLinkProps) {
  return (
    <a className={look(kind)} href={href} draggable={false} data-replace={replace ? '' : undefined}>
      {children}
    </a>
  );
}

/** Prints the page, by `public/page.js`. Where scripts are off the stylesheet hides it, since it could do nothing. */
export function PrintButton({ children }: { readonly children: ReactNode }) {
  return (
    <button type="button" className={look('secondary')} data-print="">
      {children}
    </button>
  );
}

/** Buttons and links side by side. */
export function ButtonGroup({ children }: { readonly children: ReactNode }) {
  return <div className="govuk-button-group">{children}</div>;
}

function look(kind: ButtonKind): string {
  return classes('govuk-button', kind !== 'primary' && `govuk-button--${kind}`);
}
