import type { ReactElement } from 'react';
import { Button, ButtonGroup, ButtonLink, PrintButton } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import { InsetText } from '~/app/components/fields/InsetText';
import { NotificationBanner } from '~/app/components/fields/NotificationBanner';
import { Pagination } from '~/app/components/fields/Pagination';
import { Panel } from '~/app/components/fields/Panel';
import { PasswordField } from '~/app/components/fields/PasswordField';
import { PinField } from '~/app/components/fields/PinField';
import { SummaryList } from '~/app/components/fields/SummaryList';
import { Table } from '~/app/components/fields/Table';
import { Tag } from '~/app/components/fields/Tag';
import { TextField } from '~/app/components/fields/TextField';
import { WarningText } from '~/app/components/fields/WarningText';
import { LockPage } from '~/app/components/layout/LockPage';
import { ProblemPage } from '~/app/components/layout/ProblemPage';
import { StaffPage } from '~/app/components/layout/StaffPage';
import { staffForm } from './gallery-staff-form';

const COUNCIL = 'Example City Council';
const NAV = [
  { href: '/', text: 'My forms', current: true },
  { href: '/searches/new', text: 'Find a form' },
  { href: '/tasks', text: 'To do' },
];
/** Pages of staff as they will look, with every field and every state once. */
export const staffGallery: Readonly<Record<string, ReactElement>> = {
  'staff-sign-in': (
    <StaffPage council={COUNCIL}>
      <h1 className="govuk-heading-l">Sign in</h1>
      <Form>
        <TextField name="username" label="Username" width={20} autoComplete="username" />
        <PasswordField name="password" label="Password" />
        <Button>Sign in</Button>
      </Form>
    </StaffPage>
  ),
  'staff-home': (
    <StaffPage
      council={COUNCIL}
      signedInAs="Priya Nair"
      nav={NAV}
      wide
      banner={
        <NotificationBanner>
          <p className="govuk-notification-banner__heading">Two forms are waiting for the child’s own views.</p>
        </NotificationBanner>
      }
    >
      <h1 className="govuk-heading-l">My forms</h1>
      <ButtonLink href="/agreements/new">Start a form</ButtonLink>
      <Table
        caption="Open forms"
        columns={[{ text: 'Child' }, { text: 'Started' }, { text: 'Status' }, { text: 'Answers', numeric: true }]}
        rows={[
          {
            key: '1',
            cells: [
              <a key="a" className="govuk-link" href="/a">
                Maya Ellwood
              </a>,
              '18 November 2026',
              <Tag key="t" text="Draft" colour="grey" />,
              '9 of 15',
            ],
          },
          {
            key: '2',
            cells: [
              <a key="a" className="govuk-link" href="/a">
                Oscar Hale
              </a>,
              '17 November 2026',
              <Tag key="t" text="Signed" colour="green" />,
              '15 of 15',
            ],
          },
          {
            key: '3',
            cells: [
              <a key="a" className="govuk-link" href="/a">
                Zofia Nowak
              </a>,
              '16 November 2026',
              <Tag key="t" text="Entered in error" colour="red" />,
              '4 of 15',
            ],
          },
        ]}
      />
      <Pagination page={4} pages={12} hrefOf={(page) => `?page=${page}`} />
    </StaffPage>
  ),
  'staff-form-errors': staffForm,
  'staff-check': (
    <StaffPage council={COUNCIL} signedInAs="Priya Nair" nav={NAV} back={{ href: '/x' }}>
      <h1 className="govuk-heading-l">Check the answers, then hand over</h1>
      <SummaryList
        title="The child"
        rows={[
          { key: 'Name', value: 'Maya Ellwood', change: { href: '/c', about: 'name' } },
          { key: 'Date of birth', value: '12 March 2019', change: { href: '/c', about: 'date of birth' } },
          { key: 'Case number', value: '', change: { href: '/c', about: 'case number' } },
          { key: 'Age today', value: '7' },
        ]}
      />
      <InsetText>The family will see these words on their own page.</InsetText>
      <WarningText>Once you hand the tablet over, only your PIN gives it back.</WarningText>
      <ButtonGroup>
        <ButtonLink href="/hand" replace>
          Give the tablet to the family
        </ButtonLink>
        <Button kind="warning">Discard</Button>
        <PrintButton>Print</PrintButton>
      </ButtonGroup>
    </StaffPage>
  ),
  'staff-done': (
    <StaffPage council={COUNCIL} signedInAs="Priya Nair" nav={NAV}>
      <Panel title="Signed">
        Reference
        <br />
        <strong>K7QM-2RTX-9</strong>
      </Panel>
      <h2 className="govuk-heading-m">What happens next</h2>
      <p className="govuk-body"></p>
    </StaffPage>
  ),
  lock: (
    <LockPage
      council={COUNCIL}
      title="This tablet is locked"
      errors={[{ field: 'pin', text: 'That PIN is not right. You have 4 more tries' }]}
    >
      <Form>
        <PinField
          name="pin"
          label="PIN of the worker"
          errors={[{ field: 'pin', text: 'That PIN is not right. You have 4 more tries' }]}
        />
        <Button>Open</Button>
      </Form>
    </LockPage>
  ),
  'problem-not-found': <ProblemPage problem="not-found" council={COUNCIL} reference="" />,
  'problem-broken': <ProblemPage problem="broken" council={COUNCIL} reference="4F7K-22QX" />,
};
