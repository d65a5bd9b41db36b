import {
  type FieldProblem,
  type Fields,
  LONGEST_LINE,
  LONGEST_TEXT,
  lineOf,
  optionOf,
  optionsOf,
  type ReadAnswers,
  sentValue,
  textOf,
  tooLong,
} from '~/forms/agreement/answers/fields';
import type { WhoIsAsked } from '~/forms/agreement/draft';
import {
  FORMATS,
  INTERPRETER_CHANNELS,
  INTERPRETERS,
  type Interpreter,
  LANGUAGES,
  NO_SUPPORT,
  type Support,
} from '~/forms/agreement/support';
import { type ChildNames, isNameOf } from '~/forms/values/names';
import { isRealWords } from '~/forms/values/real-words';

type SupportAnswers = Pick<WhoIsAsked, 'help' | 'helpDetail' | 'support'>;

const HELP = { none: true, interpreter: true, reading: true, other: true } as const;
const WHO = { ...INTERPRETERS, none: true } as const;

/**
 * Reads the help somebody needs. Only an interpreter or other help opens the questions about language, format, interpreter and
 * advocate. A relative interprets only in an emergency, with a reason that says something, and a child of the family, by name, never;
 * where another language is needed and nobody interprets, it is said why. Whoever interprets has said that they interpret all of it, truly.
 */
export function readHelp(fields: Fields, children: readonly ChildNames[] = []): ReadAnswers<SupportAnswers> {
  const help = optionOf(fields, 'help', HELP);
  const helpDetail = textOf(fields, 'help_detail');
  const errors: FieldProblem[] = [...tooLong(fields, { help_detail: LONGEST_TEXT })];
  if (!help) errors.push({ field: 'help', text: 'Say if they need any help with this form' });
  const opened = help === 'interpreter' || help === 'other';
  const support = opened ? readSupport(fields, help, children) : null;
  if (support?.type === 'wrong') errors.push(...support.errors);
  if (help === 'other' && support?.type === 'done' && !helpDetail && isNothing(support.value)) {
    errors.push({ field: 'help_detail', text: 'Say what help they need, and who gives it' });
  }
  if (errors.length > 0 || !help) return { type: 'wrong', errors };
  return {
    type: 'done',
    value: {
      help,
      helpDetail: help === 'none' ? '' : helpDetail,
      support: support?.type === 'done' ? support.value : NO_SUPPORT,
    },
  };
}

function readSupport(
  fields: Fields,
  help: 'interpreter' | 'other',
  children: readonly ChildNames[],
): ReadAnswers<Support> {
  const language = optionOf(fields, 'language', LANGUAGES) ?? 'en-GB';
  const who = optionOf(fields, 'interpreter_who', WHO);
  const noInterpreterWhy = textOf(fields, 'no_interpreter_why');
  const interpreter = who === 'professional' || who === 'relative' ? readInterpreter(fields, who, children) : null;
  const errors: FieldProblem[] = [
    ...(interpreter?.type === 'wrong' ? interpreter.errors : []),
    ...tooLong(fields, { no_interpreter_why: LONGEST_TEXT, advocate: LONGEST_LINE }),
  ];
  if (help === 'interpreter' && language === 'en-GB') {
    errors.push({ field: 'language', text: 'Say which language they need' });
  }
  const needed = help === 'interpreter' || language !== 'en-GB';
  if (needed && !who) errors.push({ field: 'interpreter_who', text: 'Say who interprets, or that nobody does' });
  if (needed && who === 'none' && !noInterpreterWhy) {
    errors.push({ field: 'no_interpreter_why', text: 'Say why nobody interprets' });
  }
  if (errors.length > 0) return { type: 'wrong', errors };
  return {
    type: 'done',
    value: {
      language,
      formats: optionsOf(fields, 'formats', FORMATS),
      interpreter: interpreter?.type === 'done' ? interpreter.value : null,
      noInterpreterWhy: needed && who === 'none' ? noInterpreterWhy : '',
      advocate: lineOf(fields, 'advocate'),
    },
  };
}

function readInterpreter(
  fields: Fields,
  who: Interpreter['who'],
  children: readonly ChildNames[],
): ReadAnswers<Interpreter> {
  const [name, relativeWhy] = [lineOf(fields, 'interpreter'), textOf(fields, 'relative_why')];
  const channel = optionOf(fields, 'interpreter_how', INTERPRETER_CHANNELS);
  const declared = sentValue(fields, 'interpreter_declared') === 'yes';
  const errors: FieldProblem[] = [...tooLong(fields, { interpreter: LONGEST_LINE, relative_why: LONGEST_TEXT })];
  if (!name) errors.push({ field: 'interpreter', text: 'Enter the interpreter’s name, or the agency’s reference' });
  if (children.some((child) => isNameOf(name, child))) {
    // An adult may have the name of a child, and is told apart by a word more.
    const text = `A child never interprets, and ${name} is a child of this family. Of an adult of that name say who they are`;
    errors.push({ field: 'interpreter', text });
  }
  if (!channel) errors.push({ field: 'interpreter_how', text: 'Say how the interpreter is there' });
  if (who === 'relative' && !isRealWords(relativeWhy)) {
    const text =
      'A relative or friend interprets only in an emergency. Say what it is, and why no interpreter could be had. A child never does';
    errors.push({ field: 'relative_why', text });
  }
  if (!declared) {
    errors.push({ field: 'interpreter_declared', text: 'Ask the interpreter to say this, and tick it when they have' });
  }
  if (errors.length > 0 || !channel) return { type: 'wrong', errors };
  return {
    type: 'done',
    value: { name, channel, who, relativeWhy: who === 'relative' ? relativeWhy : '', declared },
  };
}

function isNothing({ language, formats, interpreter, advocate }: Support): boolean {
  return language === 'en-GB' && formats.length === 0 && interpreter === null && !advocate;
}
