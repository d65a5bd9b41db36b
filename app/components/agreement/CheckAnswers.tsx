import type { Draft, Missing } from '~/forms/agreement/draft';
import type { Topics } from '~/forms/agreement/topics';
import { ContextNow, ViewsNow, WhoIsHereNow } from './AnswersNow';
import { RecipientsNow } from './RecipientsNow';

type CheckAnswersProps = {
  /** Where each part is changed; without it the parts are only shown. */
  readonly base?: string;
  readonly draft: Pick<Draft, 'context' | 'who' | 'why' | 'recipients' | 'views'>;
  readonly notBorn?: boolean;
  readonly topics: Topics;
  /** The adults whose own information a topic holds, in words. */
  readonly whose: Readonly<Record<string, string>>;
  readonly missing: readonly Missing[];
};

/** Everything on the form, each part with its link to change it; and what is still missing. */
export function CheckAnswers({ base, draft, notBorn, topics, whose, missing }: CheckAnswersProps) {
  return (
    <>
      {missing.length > 0 ? (
        <section className="app-missing">
          <h2 className="govuk-heading-m">Still to do</h2>
          <ul className="govuk-list govuk-list--bullet">
            {missing.map(({ step, what }) => (
              <li key={what}>
                <a className="govuk-link" href={`${base}/${step}`}>
                  {what}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <ContextNow base={base} context={draft.context} />
      {draft.who ? <WhoIsHereNow base={base} who={draft.who} notBorn={notBorn} /> : null}
      <RecipientsNow why={draft.why} recipients={draft.recipients} topics={topics} whose={whose} change={base} />
      {/* Another person is beside the tablet by then: the child's own words are not for them. */}
      {draft.views && base !== undefined ? <ViewsNow base={base} views={draft.views} /> : null}
    </>
  );
}
