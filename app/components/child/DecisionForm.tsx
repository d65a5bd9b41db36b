import { chosenIn, dateIn, type Typed, typedIn } from '~/app/components/agreement/typed';
import { Button, ButtonGroup } from '~/app/components/fields/Button';
import { Checkboxes } from '~/app/components/fields/Checkboxes';
import { DateField } from '~/app/components/fields/DateField';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { WhenField } from '~/app/components/fields/WhenField';
import { SHOWN_ON } from '~/forms/sharing/answers/another-day';
import { guideFactsIn } from '~/forms/sharing/answers/basis';
import { seenField } from '~/forms/sharing/answers/names';
import { proposedFields } from '~/forms/sharing/decision-fields';
import { lineTitle } from '~/forms/sharing/decision-in-words';
import { proposeBasis } from '~/forms/sharing/guide';
import { DECISION_OUTCOMES } from '~/forms/sharing/outcomes';
import { peopleOffered } from '~/forms/sharing/telling';
import { groupLines, type LineGroup, type LineToDecide, reviewFor } from '~/forms/sharing/to-decide';
import { addMonths, dateParts, type LocalDate } from '~/forms/values/dates';
import { BasisOfGroup } from './DecisionBasis';
import { DutyToShare } from './DecisionDuty';
import { AgainstRefusal, NotAsked, WhoIsTold } from './DecisionExceptions';
import { KeptBack } from './DecisionKeptBack';
import { DecisionPrompts } from './DecisionPrompts';
import { ConcernAsked, FactsAndOpinions, GuidanceAsked, MoreWords, NotSharing } from './DecisionWords';
import { rowChoices } from './law-choices';

type DecisionFormProps = {
  readonly lines: readonly LineToDecide[];
  readonly day: LocalDate;
  readonly idempotencyKey: string;
  readonly typed: Typed | null;
  readonly errors: FieldErrors | undefined;
  /** Of another version: which one the page showed, and whether it only completes what was decided then. */
  readonly version?: { readonly version: number; readonly asThen: boolean; readonly isUrgent: boolean };
};

/** Months until a decision not to share is looked at again, where nobody set a day. */
const LOOK_AGAIN_AFTER = 3;

/** Everything that a decision may be asked. What an earlier answer does not call for is not asked; nothing is a gate. */
export function DecisionForm({ lines, day, idempotencyKey, typed: sent, errors, version }: DecisionFormProps) {
  const { groups, typed } = filledIn(lines, day, sent);
  const isAgainst = lines.some(({ said }) => ['refused', 'withdrawn', 'conflicting'].includes(said.outcome));
  const isUnasked = lines.some(({ said }) => ['not_asked', 'not_on_form'].includes(said.outcome));
  const ask = { typed, errors };
  const seen = Object.fromEntries(lines.map(({ key, said }) => [seenField(key), said.meaning]));
  const hidden = {
    key: idempotencyKey,
    guided: 'yes',
    ...seen,
    [SHOWN_ON]: day,
    version: String(version?.version ?? ''),
  };
  const review = dateParts(reviewFor(lines) ?? addMonths(day, LOOK_AGAIN_AFTER));
  return (
    <Form hidden={hidden} keep>
      <Radios
        name="outcome"
        label="What do you decide?"
        size="m"
        choices={rowChoices(DECISION_OUTCOMES)}
        value={typedIn(typed, 'outcome')}
        errors={errors}
      />
      {lines.length > 1 ? (
        <Checkboxes
          name="lines"
          label="What is this decision about?"
          hint="Untick what you decide otherwise: it gets a decision of its own."
          size="m"
          choices={lines.map((line) => ({ value: line.key, label: lineTitle(line) }))}
          values={chosenIn(typed, 'lines')}
          errors={errors}
        />
      ) : null}
      <ConcernAsked {...ask} mustSay={version?.isUrgent ?? false} />
      <Textarea name="reasons" label="Why?" size="m" rows={4} value={typedIn(typed, 'reasons')} errors={errors} />
      <div className="app-if-shared">
        <KeptBack lines={lines} {...ask} />
      </div>
      <div className="app-if-not-shared">
        <NotSharing {...ask} />
      </div>
      {isAgainst ? (
        <div className="app-if-shared">
          <AgainstRefusal {...ask} />
        </div>
      ) : null}
      {isUnasked ? <NotAsked {...ask} /> : null}
      <FactsAndOpinions {...ask} open={isAgainst} />
      {groups.map((group) => (
        <DutyToShare key={group.key} group={group} {...ask} />
      ))}
      {groups.map((group) => (
        <BasisOfGroup key={group.key} group={group} {...ask} />
      ))}
      {isAgainst || isUnasked ? <WhoIsTold people={peopleOffered(lines)} {...ask} /> : null}
      <DateField
        name="review_on"
        label="When do you look at it again?"
        hint="For example, 27 3 2027"
        size="s"
        value={dateIn(sent, 'review_on', review)}
        errors={errors}
      />
      <GuidanceAsked {...ask} />
      <DecisionPrompts {...ask} />
      <MoreWords {...ask} />
      {version?.asThen ? null : (
        <WhenField
          name="at"
          now="You decide it now."
          value={dateIn(typed, 'at')}
          time={typedIn(typed, 'at-time')}
          errors={errors}
        />
      )}
      <ButtonGroup>
        <Button>Record this decision</Button>
        <Button kind="secondary" name="intent" value="guide">
          Ask the guide again with these answers
        </Button>
      </ButtonGroup>
    </Form>
  );
}

/** The lines in their groups, the guide told what was answered so far; what it proposes fills in what nobody has chosen yet. */
function filledIn(lines: readonly LineToDecide[], day: LocalDate, sent: Typed | null) {
  const groups = groupLines(lines, day).map((group): LineGroup => {
    const [first] = group.lines;
    const guide = sent && first ? guideFactsIn(sent, group, first) : group.guide;
    return { ...group, guide, proposal: proposeBasis(guide, day) };
  });
  const isFilled = sent?.guided !== undefined;
  return { groups, typed: isFilled ? sent : { ...proposedFields(groups), ...sent } };
}
