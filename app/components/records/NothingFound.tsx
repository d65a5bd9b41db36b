import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';

type NothingFoundProps = { readonly searchId: string; readonly recorded: boolean };

/** "Nothing held" is an answer that can be proved: when, what was searched, and by whom. */
export function NothingFound({ searchId, recorded }: NothingFoundProps) {
  const statement = `/record-searches/${searchId}/nothing-held`;
  if (recorded) {
    return (
      <p className="govuk-body">
        <a className="govuk-link" href={statement}>
          It is recorded that nothing is held
        </a>
      </p>
    );
  }
  return (
    <>
      <p className="govuk-body">
        Before you say that nothing is held, try fewer words, another spelling, or a former name. Forms that no family
        has answered yet are not found here.
      </p>
      <p className="govuk-body">
        If you have to answer somebody, record that nothing is held. You get a page to print, with what was searched,
        when and by whom.
      </p>
      <Form action={statement}>
        <Button kind="secondary">Record that nothing is held</Button>
      </Form>
    </>
  );
}
