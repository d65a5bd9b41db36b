import { Button, ButtonGroup } from '~/app/components/fields/Button';
import { Checkboxes } from '~/app/components/fields/Checkboxes';
import { DateField } from '~/app/components/fields/DateField';
import { Details } from '~/app/components/fields/Details';
import { ErrorSummary } from '~/app/components/fields/ErrorSummary';
import { Fieldset } from '~/app/components/fields/Fieldset';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { TextField } from '~/app/components/fields/TextField';
import { StaffPage } from '~/app/components/layout/StaffPage';

const ERRORS: FieldErrors = [
  { field: 'surname', text: 'Enter the child’s surname' },
  { field: 'born-month', text: 'The month must be a number from 1 to 12' },
  { field: 'language', text: 'Choose whether an interpreter is needed' },
  { field: 'topics', text: 'Choose at least one kind of information' },
];
const IDLE = { warnAfter: 240, lockAfter: 300, lockHref: '/lock', keepAliveHref: '/session' };

/** A page with every field, most of them wrong. */
export const staffForm = (
  <StaffPage
    council="Example City Council"
    signedInAs="Priya Nair"
    visit={
      <Form action="/visit/end">
        <Button kind="secondary">End visit</Button>
      </Form>
    }
    back={{ href: '/agreements/1' }}
    idle={IDLE}
  >
    <ErrorSummary errors={ERRORS} />
    <h1 className="govuk-heading-l">Who is the form about?</h1>
    <Form keep hidden={{ key: 'abc' }}>
      <Fieldset name="child" legend="The child">
        <TextField name="given" label="First name" value="Maya" properName />
        <TextField
          name="surname"
          label="Surname"
          hint="As it stands on the school’s record"
          errors={ERRORS}
          properName
        />
        <DateField
          name="born"
          label="Date of birth"
          hint="For example, 27 3 2007"
          value={{ day: '12', month: '33', year: '2019' }}
          errors={ERRORS}
        />
      </Fieldset>
      <Radios
        name="language"
        label="Is an interpreter needed?"
        errors={ERRORS}
        choices={[
          { value: 'yes', label: 'Yes', reveals: <TextField name="which" label="Which language?" width={20} /> },
          { value: 'no', label: 'No', hint: 'English is understood well enough for this talk' },
          { value: 'unknown', label: 'I do not know', divider: 'or' },
        ]}
      />
      <Checkboxes
        name="topics"
        label="What is the information about?"
        hint="Choose all that apply"
        errors={ERRORS}
        values={['speech']}
        choices={[
          { value: 'attendance', label: 'School attendance' },
          {
            value: 'speech',
            label: 'Speech and language',
            hint: 'Health information: it is given more care',
            reveals: <TextField name="limit" label="Only this much" />,
          },
        ]}
      />
      <Textarea
        name="why"
        label="Why share it? (optional)"
        hint="A phrase is enough"
        most={300}
        value="Extra help with speech in class"
      />
      <Details summary="What the family will read">
        <p className="govuk-body">Your words stand on their page as you write them.</p>
      </Details>
      <ButtonGroup>
        <Button>Continue</Button>
        <Button kind="secondary" name="intent" value="later">
          Save and come back later
        </Button>
        <a className="govuk-link" href="/a/discard">
          Discard this form
        </a>
      </ButtonGroup>
    </Form>
  </StaffPage>
);
