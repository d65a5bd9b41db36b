import { Details } from '~/app/components/fields/Details';
import { InsetText } from '~/app/components/fields/InsetText';
import { SummaryList } from '~/app/components/fields/SummaryList';
import type { DecidedLine, KeptDecision } from '~/forms/sharing/decision';
import {
  decisionInWords,
  decisionWarnings,
  isLate,
  lineInWords,
  linesTitle,
  lineWarnings,
  promptsInWords,
} from '~/forms/sharing/decision-in-words';
import { linesAlike } from '~/forms/sharing/lines-alike';
import { formatInstant } from '~/forms/values/dates';

/** One version of a decision with every field that was answered, and what there is to say of its basis. */
export function DecisionFull({ kept }: { readonly kept: KeptDecision }) {
  const prompts = promptsInWords(kept.decision);
  return (
    <>
      {isLate(kept) ? (
        <InsetText>
          A late entry: decided on {formatInstant(kept.decidedAt)}, written down on {formatInstant(kept.recordedAt)}.
        </InsetText>
      ) : null}
      <SummaryList rows={decisionInWords(kept)} />
      <Sentences texts={decisionWarnings(kept).map(({ text }) => text)} />
      {linesAlike(kept).map((lines) => (
        <Lines key={lines.map(({ key }) => key).join()} lines={lines} kept={kept} />
      ))}
      {prompts.length > 0 ? (
        <Details summary="How it was thought through">
          <SummaryList rows={prompts} />
        </Details>
      ) : null}
    </>
  );
}

/** Lines of which the same was decided stand together: what they have in common is read once. */
function Lines({ lines, kept }: { readonly lines: readonly DecidedLine[]; readonly kept: KeptDecision }) {
  const [line] = lines;
  if (!line) return null;
  return (
    <>
      <SummaryList title={linesTitle(lines)} rows={lineInWords(line, kept)} />
      <Sentences texts={lineWarnings(line, kept).map(({ text }) => text)} />
    </>
  );
}

/** Warnings and notes about law: they stop nothing. */
function Sentences({ texts }: { readonly texts: readonly string[] }) {
  const [only] = texts;
  if (!only) return null;
  return (
    <Details summary={texts.length === 1 ? '1 note on the basis' : `${texts.length} notes on the basis`}>
      <ul className="govuk-list govuk-list--bullet">
        {[...new Set(texts)].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Details>
  );
}

/** The versions before the last one: nothing that was recorded is taken away. */
export function EarlierVersions({ earlier }: { readonly earlier: readonly KeptDecision[] }) {
  return earlier.map((kept) => (
    <Details key={kept.id} summary={`Version ${kept.version}, written down on ${formatInstant(kept.recordedAt)}`}>
      <DecisionFull kept={kept} />
    </Details>
  ));
}
