import type { Proposal, Shown, ShownWords } from '~/forms/agreement/proposal';
import { type TopicId, topicIn } from '~/forms/agreement/topics';
import { type Audience, audienceKind } from '~/forms/copies/audience';
import { finderFor, type Reader } from '~/forms/copies/protected-details';
import { type Finder, finderOf, findNothing } from '~/forms/copies/protected-strings';
import type { CopyRecord } from '~/forms/copies/record';
import { plainWithout } from '~/forms/copies/without-protected';

/** What stands for a worker whose job, or whose name, gives away what is protected. It does not say that anything is missing. */
const SOME_WORKER = { name: 'A worker of the council', jobTitle: 'Children’s services' } as const;

/** What is put to a family, without the office's own part. */
type Put = Omit<Proposal, 'office'>;

/**
 * A finder of everything that the readers of an audience are barred from; the office is barred from nothing. A child's copy
 * holds nothing that is kept from anybody: it goes wherever the child goes.
 */
export function finderOfAudience({ proposal, protections }: CopyRecord, audience: Audience): Finder {
  if (audience === 'child') {
    const words = protections.flatMap((detail) => detail.words);
    return words.length > 0 ? finderOf(words) : findNothing;
  }
  const reader = readerOf(proposal, audience);
  return reader ? finderFor(protections, reader) : findNothing;
}

/** Whom an audience is, by the ids and names of what was put; nobody for the office and for a blank. */
export function readerOf({ recipients, child, person }: Put, audience: Audience): Reader | null {
  const id = audience.slice(audience.indexOf(':') + 1);
  switch (audienceKind(audience)) {
    case 'family':
    case 'subject-access':
      return { personId: id, name: person.id === id ? person.name : null };
    case 'recipient':
      return { personId: null, name: recipients.find((recipient) => recipient.id === id)?.name ?? null };
    case 'child':
      return { personId: child.id, name: `${child.givenNames} ${child.familyName}` };
    case 'office':
    case 'blank':
      return null;
  }
}

/**
 * A record as a barred reader's papers may know it: recipients that are protected are not there, with every line, wish and
 * disclosure of theirs, and counts are counted without them.
 */
export function recordWithout(record: CopyRecord, find: Finder): CopyRecord {
  if (find === findNothing) return record;
  const { interpreter, ...support } = record.proposal.office.who.support;
  const isKept = interpreter !== null && find(interpreter.name).length === 0;
  const { office } = record.proposal;
  const who = { ...office.who, support: { ...support, interpreter: isKept ? interpreter : null } };
  const proposal = { ...putWithout(record.proposal, find), office: { ...office, who } };
  const lines = new Set(proposal.lines.map(({ id }) => id));
  const recipients = new Set(proposal.recipients.map(({ id }) => id));
  return {
    ...record,
    proposal,
    wishes: record.wishes.filter(({ lineId }) => lines.has(lineId)),
    withdrawals: record.withdrawals.map((withdrawal) => ({
      ...withdrawal,
      recordedBy: plainWithout(withdrawal.recordedBy, find) || SOME_WORKER.name,
      lines: withdrawal.lines.filter(({ line }) => recipients.has(line.recipientId)),
      sharedBefore: withdrawal.sharedBefore.filter(({ recipientId }) => recipients.has(recipientId)),
    })),
    others: record.others.map((other) => recordWithout(other, find)),
  };
}

/** What is put to a barred reader: without the recipients that are protected, and without any sentence that holds such words. */
export function putWithout<Form extends Put>(put: Form, find: Finder): Form {
  if (find === findNothing) return put;
  const isSaid = (topic: TopicId) => find(topicIn(put.topics, topic).label).length === 0;
  const recipients = put.recipients
    .filter(({ name, role }) => find(name).length === 0 && find(role).length === 0)
    .map((recipient) => ({ ...recipient, topics: recipient.topics.filter(isSaid) }))
    .filter(({ topics }) => topics.length > 0);
  const kept = new Set(recipients.map(({ id }) => id));
  const english = put.inEnglish;
  return {
    ...put,
    ...wordsWithout(put, find),
    inEnglish: english && { ...english, ...wordsWithout(english, find) },
    why: plainWithout(put.why, find),
    worker: workerWithout(put.worker, find),
    recipients: recipients.map((recipient) => ({
      ...recipient,
      onwardTo: plainWithout(recipient.onwardTo, find),
      onwardWhy: plainWithout(recipient.onwardWhy, find),
    })),
    lines: put.lines.filter(({ recipientId, topic }) => kept.has(recipientId) && isSaid(topic)),
  };
}

function workerWithout<Worker extends Proposal['worker']>(worker: Worker, find: Finder): Worker {
  return {
    ...worker,
    name: find(worker.name).length > 0 ? SOME_WORKER.name : worker.name,
    jobTitle: find(worker.jobTitle).length > 0 ? SOME_WORKER.jobTitle : worker.jobTitle,
  };
}

function wordsWithout(
  { informed, notice, statements }: Pick<ShownWords, 'informed' | 'notice' | 'statements'>,
  find: Finder,
): Pick<ShownWords, 'informed' | 'notice' | 'statements'> {
  const shown = ({ title, text }: Shown): Shown => ({ title, text: plainWithout(text, find) });
  const { what_happens, who_is_told, onward, why, consequences, limits, change_mind, records } = informed;
  return {
    informed: {
      what_happens: shown(what_happens),
      who_is_told: shown(who_is_told),
      onward: shown(onward),
      why: shown(why),
      consequences: shown(consequences),
      limits: shown(limits),
      change_mind: shown(change_mind),
      records: shown(records),
    },
    notice: notice.map(shown).filter(({ text }) => text !== ''),
    statements: {
      practitioner: plainWithout(statements.practitioner, find),
      family: statements.family.map((text) => plainWithout(text, find)).filter((text) => text !== ''),
    },
  };
}
