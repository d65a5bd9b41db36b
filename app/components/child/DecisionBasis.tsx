import { choicesOf } from '~/app/components/agreement/questions';
import { chosenIn, type Typed, typedIn } from '~/app/components/agreement/typed';
import { Checkboxes } from '~/app/components/fields/Checkboxes';
import { Details } from '~/app/components/fields/Details';
import { Fieldset } from '~/app/components/fields/Fieldset';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { AGENCY_BODIES, DUTY_TO_SHARE } from '~/forms/agreement/agencies';
import { SPECIAL_CATEGORIES } from '~/forms/agreement/topics';
import { citation } from '~/forms/deciders/sources';
import { type BasisQuestion, basisField } from '~/forms/sharing/answers/names';
import { ARTICLE_6 } from '~/forms/sharing/article6';
import { ARTICLE_9 } from '~/forms/sharing/article9';
import { ARTICLE_10 } from '~/forms/sharing/article10';
import { BASIS_QUESTIONS } from '~/forms/sharing/basis-in-words';
import { CONFIDENTIALITY } from '~/forms/sharing/confidentiality';
import { CONSENT_MEANINGS } from '~/forms/sharing/consent-meanings';
import { GATEWAYS } from '~/forms/sharing/gateways';
import { CAN_CONSENT } from '~/forms/sharing/guide-facts';
import { PARAGRAPH_18_REASONS, SCHEDULE_1 } from '~/forms/sharing/schedule1';
import { SHARE_ANYWAY, VALID_CONSENT } from '~/forms/sharing/share-anyway';
import type { LineGroup } from '~/forms/sharing/to-decide';
import { groupTitle } from './DecisionDuty';
import { ReasonsProposed } from './DecisionProposed';
import { lawChoices, rowChoices } from './law-choices';

type GroupProps = {
  readonly group: LineGroup;
  readonly typed: Typed;
  readonly errors: FieldErrors | undefined;
};

/** The lawful basis of a group of lines: what is proposed is filled in, and every row may be chosen, with a warning or without. */
export function BasisOfGroup({ group, typed, errors }: GroupProps) {
  const { proposal, key, lines } = group;
  const field = (question: BasisQuestion) => basisField(question, key);
  const radio = { size: 's', errors } as const;
  const at = (question: BasisQuestion) => ({ name: field(question), value: typedIn(typed, field(question)) });
  const isWrong = (errors ?? []).some((error) => error.field.endsWith(key) && !error.field.startsWith('duty'));
  const isOnForm = lines.every(({ itemId }) => itemId !== null);
  return (
    <Details summary={`Lawful basis: ${groupTitle(group)}`} open={isWrong || !isOnForm}>
      <Fieldset name={`basis-${key}`} legend="What is proposed is filled in. Change what you judge otherwise" size="s">
        {isOnForm ? null : <WhatItHolds group={group} typed={typed} errors={errors} />}
        {isOnForm && lines.every(({ guide }) => guide.offences) ? null : <Offences {...{ group, typed, errors }} />}
        <ReasonsProposed proposal={proposal} />
        <Radios {...radio} {...at('anyway')} label={SHARE_ANYWAY.text} choices={YES_NO} hint={ANYWAY} />
        <Radios
          {...radio}
          {...at('article6')}
          label={BASIS_QUESTIONS.article6}
          choices={lawChoices(ARTICLE_6, proposal.article6)}
        />
        <ValidConsent />
        {proposal.article9.needed ? <SpecialCategory {...{ group, typed, errors }} /> : null}
        {proposal.schedule1.needed ? (
          <>
            <Radios
              {...radio}
              {...at('schedule1')}
              label={BASIS_QUESTIONS.schedule1}
              choices={lawChoices(SCHEDULE_1, proposal.schedule1)}
            />
            <Radios
              {...radio}
              {...at('paragraph18')}
              label="Only for paragraph 18: which of its three reasons?"
              choices={rowChoices(PARAGRAPH_18_REASONS)}
            />
          </>
        ) : null}
        {proposal.article10.needed ? (
          <Radios
            {...radio}
            {...at('article10')}
            label={BASIS_QUESTIONS.article10}
            choices={lawChoices(ARTICLE_10, proposal.article10)}
          />
        ) : null}
        <Radios
          {...radio}
          {...at('confidentiality')}
          label={BASIS_QUESTIONS.confidentiality}
          choices={lawChoices(CONFIDENTIALITY, proposal.confidentiality)}
        />
        <Checkboxes
          {...radio}
          name={field('gateways')}
          values={chosenIn(typed, field('gateways'))}
          label={BASIS_QUESTIONS.gateways}
          choices={lawChoices(GATEWAYS, proposal.gateways)}
        />
        {proposal.agreement.needed ? (
          <Radios
            {...radio}
            {...at('agreement')}
            label={BASIS_QUESTIONS.agreement}
            choices={lawChoices(CONSENT_MEANINGS, proposal.agreement)}
          />
        ) : null}
      </Fieldset>
    </Details>
  );
}

const YES_NO = choicesOf({ yes: 'Yes: then use another basis than consent', no: 'No' });
const ANYWAY = 'Answer this before consent is the basis. If yes, asking for consent would mislead them.';

/** For whoever relies on consent: what it has to be. */
function ValidConsent() {
  return (
    <Details summary="If consent is the basis: what makes it valid">
      <ul className="govuk-list govuk-list--bullet">
        {VALID_CONSENT.map(({ text, source }) => (
          <li key={text}>
            {text} {citation(source)}
          </li>
        ))}
      </ul>
    </Details>
  );
}

function SpecialCategory({ group, typed, errors }: GroupProps) {
  const [nine, can] = [basisField('article9', group.key), basisField('can_consent', group.key)];
  return (
    <>
      <Radios
        name={can}
        size="s"
        label="Can the person whose information it is consent to this?"
        hint="Vital interests under Article 9 are open only where they cannot. Somebody else’s refusal changes nothing."
        choices={choicesOf(CAN_CONSENT)}
        value={typedIn(typed, can)}
        errors={errors}
      />
      <Radios
        name={nine}
        size="s"
        label={BASIS_QUESTIONS.article9}
        choices={lawChoices(ARTICLE_9, group.proposal.article9)}
        value={typedIn(typed, nine)}
        errors={errors}
      />
    </>
  );
}

/** Asked where the topic does not say it itself: a school's words may tell of an offence. */
function Offences({ group: { key }, typed, errors }: GroupProps) {
  const field = basisField('offences', key);
  return (
    <Checkboxes
      name={field}
      size="s"
      label="Criminal offences"
      choices={[{ value: 'yes', label: 'It holds criminal offences, alleged ones included' }]}
      values={chosenIn(typed, field)}
      errors={errors}
    />
  );
}

/** What no form or directory says: asked of what was shared without a form. */
function WhatItHolds({ group: { key }, typed, errors }: GroupProps) {
  const field = (question: BasisQuestion) => basisField(question, key);
  return (
    <>
      <Checkboxes
        name={field('special')}
        size="s"
        label="Does it hold any of these?"
        choices={choicesOf(SPECIAL_CATEGORIES)}
        values={chosenIn(typed, field('special'))}
        errors={errors}
      />
      <Radios
        name={field('body')}
        size="s"
        label="What kind of body is the recipient?"
        choices={choicesOf(AGENCY_BODIES)}
        value={typedIn(typed, field('body'))}
        errors={errors}
      />
      <Radios
        name={field('listed')}
        size="s"
        label="Is it listed for the duty to share?"
        choices={choicesOf(DUTY_TO_SHARE)}
        value={typedIn(typed, field('listed'))}
        errors={errors}
      />
    </>
  );
}
