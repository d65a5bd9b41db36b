import { dateIn, typedIn } from '~/app/components/agreement/typed';
import type { StepProps } from '~/app/components/child/TransferForms';
import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import { Textarea } from '~/app/components/fields/Textarea';
import { TextField } from '~/app/components/fields/TextField';
import { WhenField } from '~/app/components/fields/WhenField';
import { TRANSFER_INTENTS } from '~/forms/sharing/answers/transfer';

/** The other council says that it has what was sent. */
export function AcknowledgedForm({ idempotencyKey, typed, errors }: Omit<StepProps, 'to'>) {
  return (
    <Form hidden={{ key: idempotencyKey, intent: TRANSFER_INTENTS.acknowledged }} keep>
      <TextField
        name="from"
        label="Who acknowledged it?"
        hint="Their name and job"
        size="s"
        value={typedIn(typed, 'from')}
        errors={errors}
        properName
      />
      <Textarea
        name="words"
        label="What did they say? (optional)"
        size="s"
        rows={2}
        value={typedIn(typed, 'words')}
        errors={errors}
      />
      <WhenField
        name="acknowledged_at"
        now="They say so now."
        value={dateIn(typed, 'acknowledged_at')}
        time={typedIn(typed, 'acknowledged_at-time')}
        errors={errors}
      />
      <Button>Record their receipt</Button>
    </Form>
  );
}
