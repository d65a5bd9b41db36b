import type { ReactElement } from 'react';
import { RecipientCard } from '~/app/components/family/RecipientCard';
import { StopToTalk } from '~/app/components/family/StopToTalk';
import { Button } from '~/app/components/fields/Button';
import { Details } from '~/app/components/fields/Details';
import { ErrorSummary } from '~/app/components/fields/ErrorSummary';
import { Form } from '~/app/components/fields/Form';
import { FamilyPage } from '~/app/components/layout/FamilyPage';
import { SignOptions } from '~/app/components/signature/SignOptions';

const COUNCIL = 'Example City Council';
const STOP = <StopToTalk form="answers">Stop, I want to talk</StopToTalk>;
const ERRORS = [{ field: 'choice.school', text: 'Choose an answer for Larkfield Primary. “Not sure yet” is fine' }];
const SCHOOL = {
  name: 'choice.school',
  tickName: 'some.school',
  limits: { yes: { name: 'limit.yes.school' }, some: { name: 'limit.some.school' } },
  recipient: 'Larkfield Primary',
  whoTheyAre: 'Maya’s school',
  parts: [
    {
      heading: 'What we would tell them',
      items: [{ text: 'How often Maya is at school' }, { text: 'Notes from her speech sessions' }],
    },
    { heading: 'What we would ask them', items: [{ text: 'How Maya is doing in class' }] },
  ],
  why: 'So that Maya gets the same help at school and at home.',
  onward: 'The teacher who plans extra help, so that it starts on time.',
  ifNo: 'We will not share this, unless someone may be at risk or the law says we must.',
  question: 'Can we share this with Larkfield Primary?',
  items: [
    { value: 'school.attendance', label: 'How often Maya is at school' },
    { value: 'school.speech', label: 'Notes from her speech sessions' },
  ],
} as const;

/** Pages of a family as they will look. */
export const familyGallery: Readonly<Record<string, ReactElement>> = {
  'family-why': (
    <FamilyPage council={COUNCIL} step="Part 1 of 4" stop={STOP}>
      <h1 className="govuk-heading-l">Sharing what we know about Maya</h1>
      <p className="govuk-body">
        Priya would like to tell two people about Maya, so that they can help her too. You choose.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>You can say yes, no, or yes to some of it.</li>
        <li>You can say you are not sure yet.</li>
        <li>You can change your mind later.</li>
      </ul>
      <Details summary="When we may have to share anyway">
        <p className="govuk-body">If we think someone may get hurt, the law says we must act.</p>
      </Details>
      <Form id="answers">
        <Button>Continue</Button>
      </Form>
    </FamilyPage>
  ),
  'family-card': (
    <FamilyPage council={COUNCIL} step="Part 2 of 4" back={{ href: '/f/1' }} stop={STOP}>
      <ErrorSummary errors={ERRORS} />
      <h1 className="govuk-heading-l">Who can we share with?</h1>
      <Form id="answers" keep>
        <RecipientCard {...SCHOOL} errors={ERRORS} />
        <RecipientCard
          {...SCHOOL}
          name="choice.gp"
          tickName="some.gp"
          limits={{ yes: { name: 'limit.yes.gp' }, some: { name: 'limit.some.gp', value: 'not her weight' } }}
          recipient="Doctor Osei"
          whoTheyAre="Maya’s doctor"
          value="some"
          ticked={['school.speech']}
        />
        <Button>Continue</Button>
      </Form>
    </FamilyPage>
  ),
  'family-sign': (
    <FamilyPage council={COUNCIL} step="Part 3 of 4" back={{ href: '/f/2' }} stop={STOP}>
      <h1 className="govuk-heading-l">Check and sign</h1>
      <h2 className="govuk-heading-m">Put your name to it</h2>
      <Form id="answers" hidden={{ key: 'k1' }}>
        <SignOptions />
        <Button>Confirm and sign</Button>
      </Form>
    </FamilyPage>
  ),
  'family-rtl': (
    <FamilyPage
      council={COUNCIL}
      lang="ar"
      dir="rtl"
      step="الجزء 2 من 4"
      back={{ href: '/f/1', text: 'رجوع' }}
      words={{ exit: 'اخرج من هذه الصفحة', exitSkip: 'اخرج بسرعة', skip: 'انتقل إلى المحتوى' }}
    >
      <h1 className="govuk-heading-l">مع من يمكننا المشاركة؟</h1>
      <Form id="answers">
        <RecipientCard
          {...SCHOOL}
          whoTheyAre="مدرسة مايا"
          question="هل يمكننا مشاركة هذا؟"
          value="some"
          errors={ERRORS}
        />
        <Button>متابعة</Button>
      </Form>
    </FamilyPage>
  ),
};
