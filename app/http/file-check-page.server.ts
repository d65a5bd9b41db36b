import { homeOf } from '~/app/http/home-of.server';
import { readMultipartFile } from '~/app/http/multipart-file.server';
import type { FormErrors } from '~/app/http/parse-form.server';
import { type StaffVisitor, visitorOf } from '~/app/http/require-staff.server';
import { redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { config } from '~/app/services/config.server';
import { beginFileCheck, type FileVerdict } from '~/app/services/file-check.server';
import type { LiveSession } from '~/app/services/sessions.server';
import { tellStaff } from '~/app/services/staff-file-check.server';
import { countFileCheck } from '~/app/services/throttle.server';
import { CANNOT_CHECK, type CannotCheck, standingForStaff } from '~/forms/records/check-words';
import { formatInstant } from '~/forms/values/dates';

/** The largest file that is looked at, which no document of ours comes near, and what a browser writes around it. */
const LARGEST = 20 * 1024 * 1024 + 16 * 1024;

const STATUS: Readonly<Record<CannotCheck, number>> = {
  'no file': 422,
  empty: 422,
  'not a PDF': 422,
  'too large': 413,
  'too often': 429,
};

/** Who checks, where they are signed in. Throws the way home for a tablet that is locked or with a family. */
export function checkingVisitor(live: LiveSession | null, request: Request): StaffVisitor | null {
  if (!live) return null;
  const home = homeOf(live);
  if (home !== '/') throw redirectTo(home);
  return visitorOf(live, request);
}

/** What stands around the page: a public page, or that of a member of staff. */
export function checkFrame(visitor: StaffVisitor | null) {
  return { council: config().councilName, frame: visitor && staffFrame(visitor) };
}

/**
 * Looks at the file that was sent, and gives what the page says of it. Staff who may see its record are told how it stands; to
 * everybody else it says the same, signed in or not. Throws 400 for what is no form with a file.
 */
export async function checkSentFile(request: Request, visitor: StaffVisitor | null, clientAddress: string) {
  const checked = await readAndCheck(request, visitor?.staffId ?? clientAddress);
  if (!isVerdict(checked)) {
    const errors: FormErrors = [{ field: 'file', text: CANNOT_CHECK[checked.type] }];
    return { status: STATUS[checked.type], errors, verdict: null, onRecord: null };
  }
  const errors: FormErrors = [];
  return { status: 200, errors, verdict: shown(checked), onRecord: await onRecordOf(checked, visitor) };
}

type Checked = FileVerdict | { readonly type: CannotCheck };

async function readAndCheck(request: Request, checker: string): Promise<Checked> {
  const body = bodyOf(request);
  if (!(await countFileCheck(checker))) {
    for await (const _ of body.pieces);
    return { type: 'too often' };
  }
  const check = await beginFileCheck();
  const contentType = request.headers.get('Content-Type') ?? '';
  const outcome = await readMultipartFile(body.pieces, contentType, 'file', check.take);
  if (body.isTooLarge()) return { type: 'too large' };
  if (outcome === 'not a form') throw new Response(null, { status: 400 });
  return outcome === 'read' ? check.finish() : { type: 'no file' };
}

/** What is too much is read to its end and passed over: a browser shows no answer to what it is still sending. */
function bodyOf(request: Request) {
  let length = 0;
  async function* pieces(): AsyncGenerator<Uint8Array> {
    const reader = request.body?.getReader();
    for (;;) {
      const next = await reader?.read();
      if (!next || next.done) return;
      length += next.value.length;
      if (length <= LARGEST) yield next.value;
    }
  }
  return { pieces: pieces(), isTooLarge: () => length > LARGEST };
}

function isVerdict(checked: Checked): checked is FileVerdict {
  return !Object.hasOwn(CANNOT_CHECK, checked.type);
}

function shown(verdict: FileVerdict) {
  if (verdict.type !== 'genuine') return { type: verdict.type, seal: null };
  const { level, timeStamp, certificate } = verdict.seal;
  return {
    type: verdict.type,
    seal: {
      level,
      time: formatInstant(verdict.sealedAt),
      stamped: timeStamp && `${formatInstant(timeStamp.at)}, by ${nameIn(timeStamp.authority)}`,
      certificate: nameIn(certificate.subject),
      fingerprint: certificate.fingerprint,
    },
  };
}

/** The common name of a certificate's subject, as people know it. */
function nameIn(subject: string): string {
  return /^CN=(.*)$/m.exec(subject)?.[1]?.replace(/\\(.)/g, '$1') ?? subject;
}

async function onRecordOf(verdict: FileVerdict, visitor: StaffVisitor | null) {
  const told = visitor && (await tellStaff(visitor, verdict));
  if (!told) return null;
  const { standing, agreementId, reference } = told;
  return { standing: standingForStaff(standing), href: `/records/${agreementId}`, reference };
}
