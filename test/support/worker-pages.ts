import { ensureDemonstrationStaff } from '~/app/services/demonstration.server';
import type { Worker } from '~/app/services/proposals.server';
import { openStaffSession } from '~/app/services/sessions.server';
import type { CastMember } from '~/db/cast';
import { answerOf, live, requestWith, routeArgs, tokenIn } from '~/test/support/session-steps';
import { workerBehind } from '~/test/support/visit-steps';

type Args = ReturnType<typeof routeArgs> & { readonly params: Record<string, string> };
type Route = { readonly loader?: (args: Args) => Promise<unknown>; readonly action?: (args: Args) => Promise<unknown> };
type Form = Readonly<Record<string, string>>;

/** A worker at a desk, who opens pages and sends them as a browser does, without one. */
export type AtDesk = {
  readonly worker: Worker;
  readonly get: (route: Route, path: string) => Promise<Response>;
  readonly send: (route: Route, path: string, form: Form) => Promise<Response>;
  /** The child whose visit it is, as the session has it now. */
  readonly visiting: () => Promise<string | null>;
};

/** A member of the cast signs in and sits down. */
export async function atDesk(member: CastMember): Promise<AtDesk> {
  const staff = await ensureDemonstrationStaff();
  const { cookie } = await openStaffSession(staff[member]);
  const token = tokenIn(cookie);
  const worker = await workerBehind(cookie);
  const args = (path: string, form?: Form): Args => {
    const [, , id = '', , taskId = ''] = path.split(/[/?]/);
    const params = { agreementId: id, searchId: id, childId: id, topicId: id, agencyId: id, taskId };
    return { ...routeArgs(requestWith(token, path, form)), params };
  };
  return {
    worker,
    get: (route, path) => answerOf(must(route.loader)(args(path))),
    send: (route, path, form) => answerOf(must(route.action)(args(path, form))),
    visiting: async () => (await live(token)).session.visitChildId,
  };
}

/** Where an answer leads, with its status. */
export function to(answer: Response): readonly [number, string | null] {
  return [answer.status, answer.headers.get('Location')];
}

function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The page has no such door.');
  return value;
}
