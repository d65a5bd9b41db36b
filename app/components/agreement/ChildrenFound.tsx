import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import { InsetText } from '~/app/components/fields/InsetText';

type Found =
  | { readonly type: 'own team'; readonly childId: string; readonly name: string; readonly knownAs: string | null }
  | { readonly type: 'other team'; readonly team: string };

/** The children of this name and birthday: one's own team's to start with, another team's only as held there. */
export function ChildrenFound({ found, born }: { readonly found: readonly Found[]; readonly born: string }) {
  return (
    <>
      {found.map((child) =>
        child.type === 'own team' ? (
          <section key={child.childId} className="app-found">
            <h2 className="govuk-heading-m">{child.name}</h2>
            <p className="govuk-body">
              {born}
              {child.knownAs ? `. Known as ${child.knownAs}` : ''}
            </p>
            <Form hidden={{ child: child.childId }}>
              <Button>
                Start a form<span className="govuk-visually-hidden"> about {child.name}</span>
              </Button>
            </Form>
            <p className="govuk-body">
              <a className="govuk-link" href={`/children/${child.childId}`}>
                See the page of {child.name}
              </a>
            </p>
          </section>
        ) : (
          <InsetText key={child.team}>
            A child of this name and birthday is known to {child.team}. Ask that team before you start a form.
          </InsetText>
        ),
      )}
    </>
  );
}
