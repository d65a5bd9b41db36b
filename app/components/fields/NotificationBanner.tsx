import type { ReactNode } from 'react';
import { classes } from './field-errors';

type NotificationBannerProps = {
  readonly children: ReactNode;
  readonly title?: string;
  /** Something has just worked: read out at once. */
  readonly success?: boolean;
};

export function NotificationBanner({ children, success = false, title }: NotificationBannerProps) {
  return (
    <section
      className={classes('govuk-notification-banner', success && 'govuk-notification-banner--success')}
      role={success ? 'alert' : undefined}
      aria-labelledby="notification-title"
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id="notification-title">
          {title ?? (success ? 'Done' : 'Important')}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">{children}</div>
    </section>
  );
}
