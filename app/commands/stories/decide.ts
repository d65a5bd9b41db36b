import { now, today } from '~/app/services/clock.server';
import { decideSharing } from '~/app/services/decide-sharing.server';
import { ensureDemonstrationStaff } from '~/app/services/demonstration.server';
import { linesToDecide } from '~/app/services/lines-to-decide.server';
import { lookAtDecision } from '~/app/services/manager-looks.server';
import { endSession, openStaffSession } from '~/app/services/sessions.server';
import { AGENCIES, type CastAgencyId } from '~/db/cast-agencies';
import type { SharingDecision, Telling } from '~/forms/sharing/decision';
import { basisFrom, proposeBasis } from '~/forms/sharing/guide';
import type { LineFacts } from '~/forms/sharing/guide-facts';
import { type LineBasis, NO_BASIS } from '~/forms/sharing/line-basis';
import { decidedLine, EMPTY_DECISION } from '~/forms/sharing/to-decide';
import { send, type ToldSending } from './send';
import { done, workerIn } from './telling';

/**
 * A decision as a story tells it, about everything that was put for these recipients. `guide`: what the guide is told beside the
 * record; `basis`: what is chosen instead of its proposal.
 */
export type ToldDecision = Partial<Omit<SharingDecision, 'lines' | 'decidedBy'>> &
  Pick<SharingDecision, 'outcome' | 'reasons'> & {
    readonly about: readonly CastAgencyId[];
    readonly guide?: Partial<LineFacts>;
    readonly basis?: Partial<LineBasis>;
    /** Topics that a share in part keeps back whole, and why the duty to share does not ask for them. */
    readonly keptBack?: { readonly topics: readonly string[]; readonly duty16la: LineBasis['duty16la'] };
    /** Who of the family is told of it at once. */
    readonly tells?: readonly string[];
    /** What then went, to whom there. */
    readonly sent?: ToldSending;
  };

const TOLD = { told: 'told', reason: null, words: '', lookAgainOn: null } as const;

/** Decides about a child as the story tells it, and gives the series of the decision. Throws where nothing was put for them. */
export async function decide(staffId: string, childId: string, told: ToldDecision): Promise<string> {
  const { about, guide: more, basis, keptBack, sent, tells = [], ...decided } = told;
  const worker = { ...(await workerIn(await openStaffSession(staffId))), visitChildId: null };
  const names: readonly string[] = about.map((id) => AGENCIES[id].name);
  const lines = (await linesToDecide(childId, today()))
    .filter(({ recipientName }) => names.includes(recipientName))
    .map((line) => {
      const guide = { ...line.guide, ...more };
      if (keptBack?.topics.includes(line.itemId ?? '')) {
        return { ...decidedLine(line), guide, isKeptBack: true, basis: { ...NO_BASIS, duty16la: keptBack.duty16la } };
      }
      return { ...decidedLine(line), guide, basis: { ...basisFrom(proposeBasis(guide, today())), ...basis } };
    });
  if (lines.length === 0) throw new Error(`The story stopped: nothing was put for ${names.join(', ')}`);
  const decidedBy = { name: worker.name, role: worker.jobTitle };
  const telling = [
    ...(decided.telling ?? []),
    ...tells.map((who): Telling => ({ ...TOLD, who, at: now(), by: worker.name })),
  ];
  const decision = { ...EMPTY_DECISION, ...decided, telling, decidedBy, lines };
  const answers = { decision, decidedAt: now(), seen: {} };
  const kept = done(
    await decideSharing(worker, childId, answers, `decided ${childId} ${decided.outcome} ${about.join(' ')}`),
  );
  if (sent) await send(worker, childId, lines, sent);
  await endSession(worker.sessionId);
  return kept.seriesId;
}

/** The safeguarding manager looks at a decision that goes against what somebody said, and agrees. */
export async function managerAgrees(childId: string, seriesId: string, words: string): Promise<void> {
  const { tom } = await ensureDemonstrationStaff();
  const manager = { ...(await workerIn(await openStaffSession(tom))), visitChildId: null };
  done(await lookAtDecision(manager, childId, seriesId, { verdict: 'agree', words }, `looked ${seriesId}`));
  await endSession(manager.sessionId);
}
