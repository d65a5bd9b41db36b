import type { Say } from '~/forms/copies/blocks';
import type { Block, Run } from '~/forms/copies/content';
import { plain } from '~/forms/copies/content';
import { ASKED_RELATIONSHIPS } from '~/forms/deciders/asked-responsibility';
import { PR_EVIDENCE } from '~/forms/deciders/parental-responsibility';
import { PR_ROUTES } from '~/forms/deciders/pr-routes';
import type { Question, Wording } from '~/forms/definition';
import { assertNever } from '~/forms/outcome';

/** A question on paper: boxes to tick where it has options, and lines to write on where it has not. */
export function blankQuestion(question: Question, wording: Wording, say: Say): Block {
  const label = wording.questions[question.id]?.label ?? question.id;
  const options = optionsOf(question, wording);
  if (options.length > 0) return boxes(label, options);
  switch (question.kind) {
    case 'line':
    case 'one of':
    case 'some of':
      return { type: 'space', label: plain(label), lines: 1 };
    case 'date':
      return { type: 'space', label: plain(say('blank_day_month_year', { label })), lines: 1 };
    case 'text':
      return { type: 'space', label: plain(label), lines: 3 };
    case 'signature':
      return { type: 'space', label: plain(label), lines: 2 };
    default:
      return assertNever(question.kind);
  }
}

/** A label, and under it a box and a word for each option. */
export function boxes(label: string, options: readonly string[]): Block {
  const choices = options.flatMap((option): readonly Run[] => [
    { text: '\n' },
    { text: 'Box to tick', box: 'empty' },
    { text: ` ${option}` },
  ]);
  return { type: 'paragraph', text: [{ text: label, strong: true }, ...choices] };
}

function optionsOf({ id, options = [] }: Question, wording: Wording): readonly string[] {
  switch (id) {
    case 'child.adult_relationship':
      return Object.values(ASKED_RELATIONSHIPS).map(({ label }) => label);
    case 'people.pr_route':
      return Object.values(PR_ROUTES).map(({ label }) => label);
    case 'people.pr_evidence':
      return Object.values(PR_EVIDENCE);
    default:
      return options.map((option) => wording.questions[id]?.options?.[option] ?? option);
  }
}
