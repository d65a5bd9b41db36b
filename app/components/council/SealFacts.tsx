import { SummaryList } from '~/app/components/fields/SummaryList';
import { Table } from '~/app/components/fields/Table';
import { Hash } from '~/app/components/records/Hash';
import { ageInWords, inDays } from '~/forms/records/seal-expiry';
import { daysBetween, formatDate, formatInstant, londonDate } from '~/forms/values/dates';

const KEY_PLACES = {
  token: 'In a token or hardware module (PKCS #11). It never leaves it',
  'PKCS #12 file': 'In a PKCS #12 file on the server',
  'PEM file': 'In a PEM file on the server',
} as const;

const SHOWN = 10;

type Certificate = {
  readonly name: string;
  readonly issuer: string;
  readonly algorithm: string;
  readonly endsAt: string;
  readonly fingerprint: string;
};

/** The council's certificate, and where its key lives. */
export function SealCertificate(props: {
  readonly certificate: Certificate;
  readonly keyPlace: keyof typeof KEY_PLACES;
  readonly at: string;
}) {
  const { certificate, keyPlace, at } = props;
  return (
    <SummaryList
      rows={[
        { key: 'Name', value: certificate.name },
        {
          key: 'Issued by',
          value: certificate.issuer === certificate.name ? 'Itself: nobody vouches for it' : certificate.issuer,
        },
        { key: 'Ends', value: ends(certificate.endsAt, at) },
        { key: 'Kind of key', value: certificate.algorithm },
        { key: 'Where the key is', value: KEY_PLACES[keyPlace] },
        { key: 'SHA-256 of the certificate', value: <Hash hash={certificate.fingerprint} /> },
      ]}
    />
  );
}

/** Who says when a document was sealed. */
export function TimeStampAuthority(props: {
  readonly authority: string | null;
  readonly policy: string | null;
  readonly trusted: readonly Certificate[];
  readonly at: string;
}) {
  const { authority, policy, trusted, at } = props;
  const own = 'This service itself, for the demonstration. Its time-stamps are real in form and prove nothing';
  return (
    <SummaryList
      rows={[
        { key: 'Authority', value: authority ?? own },
        {
          key: 'Must lead to',
          value: trusted.map(({ name, endsAt, fingerprint }) => (
            <div key={fingerprint}>
              {name}, until {ends(endsAt, at)}
            </div>
          )),
        },
        { key: 'Policy', value: policy ?? 'Any' },
      ]}
    />
  );
}

type Pending = { readonly sealedAt: string; readonly attempts: number; readonly lastError: string | null };

/** The documents that wait for a time-stamp, the oldest first, without a word of what they are. */
export function PendingTimeStamps({ pending, at }: { readonly pending: readonly Pending[]; readonly at: string }) {
  if (pending.length === 0) return <p className="govuk-body">No document waits for a time-stamp.</p>;
  return (
    <>
      <p className="govuk-body">
        They are sealed and may be given out. The authority is asked again by itself, at the latest every hour.
      </p>
      <Table
        caption={`Waiting: ${pending.length}${pending.length > SHOWN ? `, the oldest ${SHOWN} of them` : ''}`}
        captionSize="s"
        columns={[{ text: 'Sealed' }, { text: 'Waiting for' }, { text: 'Asked again' }, { text: 'Last problem' }]}
        rows={pending.slice(0, SHOWN).map(({ sealedAt, attempts, lastError }, index) => ({
          key: `${sealedAt} ${index}`,
          cells: [
            formatInstant(sealedAt),
            ageInWords(sealedAt, at),
            attempts === 1 ? 'Once' : `${attempts} times`,
            lastError ?? 'None yet',
          ],
        }))}
      />
    </>
  );
}

/** How many documents there are of each level. */
export function SealLevels(props: {
  readonly counts: Readonly<Record<'B-T' | 'B-LTA', number>>;
  readonly waiting: number;
}) {
  const { counts, waiting } = props;
  const row = (level: string, meaning: string, count: number) => ({
    key: level,
    // It never breaks after its hyphen.
    cells: [level.replace('-', '\u2011'), meaning, count],
  });
  return (
    <Table
      caption="Sealed documents"
      captionSize="m"
      columns={[{ text: 'Level' }, { text: 'What it means' }, { text: 'Documents', numeric: true }]}
      rows={[
        row('B-B', 'Sealed, and waiting for a time-stamp', waiting),
        row('B-T', 'Sealed and time-stamped. This is what is given out', counts['B-T']),
        row('B-LTA', 'Of these, kept with everything that they are checked by in decades', counts['B-LTA']),
      ]}
    />
  );
}

/** Near enough that the days matter, they are counted. */
const COUNTED = 400;

function ends(endsAt: string, at: string): string {
  const day = londonDate(endsAt);
  const left = daysBetween(londonDate(at), day);
  if (endsAt <= at) return `${formatDate(day)}: it has ended`;
  return left > COUNTED ? formatDate(day) : `${formatDate(day)}, ${inDays(left)}`;
}
