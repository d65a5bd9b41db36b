import { gzipSync } from 'node:zlib';
import { a1 } from '~/app/commands/stories/a1';
import { DEMONSTRATION_PASSWORD, STAFF } from '~/db/cast';
import { FAMILIES } from '~/db/cast-families';
import { startServer } from '~/test/support/server';

type Row = {
  readonly bench: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly ratio?: number;
  readonly against?: string;
};

type Fields = readonly (readonly [string, string])[];

/**
 * The bytes of every page's first load on the way of story A1: HTML, style sheet, scripts and fonts, each gzipped at level 6.
 * `ratio` is the part of its budget that a page takes: 40 kB, and 130 kB for the page of the signature.
 */
export async function bench(print: (row: Row) => void): Promise<void> {
  const server = await startServer();
  try {
    await walk(new Visitor(server.url, print));
  } finally {
    await server.stop();
  }
}

async function walk(visitor: Visitor): Promise<void> {
  await visitor.measure('sign in', '/sign-in');
  await visitor.send('/sign-in', [
    ['email', STAFF[a1.worker].email],
    ['password', DEMONSTRATION_PASSWORD],
  ]);
  await visitor.measure('home', '/');
  await visitor.measure('find the child', '/child-searches/new');
  const { familyName, dateOfBirth } = FAMILIES.A1.children[0];
  const [year = '', month = '', day = ''] = dateOfBirth.split('-');
  const born: Fields = [
    ['date_of_birth-day', day],
    ['date_of_birth-month', month],
    ['date_of_birth-year', year],
  ];
  await visitor.send('/child-searches/new', [['family_name', familyName], ...born]);
  const found = await visitor.measure('choose the child', visitor.at);
  await visitor.send(visitor.at, [['child', valueIn(found, 'child')]]);
  const id = visitor.at.split('/')[2] ?? '';
  const form = (page: string) => `/agreements/${id}/${page}`;
  const people = await visitor.measure('who is here', form('people'));
  const who: Fields = [
    ['who', valueIn(people, 'who')],
    ['court_order', 'no'],
    ['help', 'none'],
  ];
  await visitor.send(form('people'), [['revision', valueIn(people, 'revision')], ...who]);
  const information = await visitor.measure('what to share', form('information'));
  const recipients: Fields = valuesIn(information, 'recipients').map((value) => ['recipients', value]);
  const topics: Fields = a1.topics.map((topic) => ['topics', topic]);
  const why: Fields = [
    ['revision', valueIn(information, 'revision')],
    ['why', a1.why],
    ['direction', a1.direction],
  ];
  await visitor.send(form('information'), [...why, ...recipients, ...topics]);
  const views = await visitor.measure('what the child thinks', form('views'));
  await visitor.send(form('views'), [
    ['revision', valueIn(views, 'revision')],
    ['said', a1.childSaid],
    ['told', 'yes'],
  ]);
  await visitor.measure('line by line', form('lines'));
  const check = await visitor.measure('check', form('check'));
  await visitor.send(form('check'), [['revision', valueIn(check, 'revision')]]);
  await visitor.measure('family: why', '/family/why');
  await visitor.measure('family: notice', '/family/notice');
  const choices = await visitor.measure('family: choices', '/family/choices');
  const cards = [...new Set([...choices.matchAll(/name="(card-[^"]+)"/g)].map(([, name]) => name ?? ''))];
  await visitor.send(
    '/family/choices',
    cards.map((name) => [name, 'yes']),
  );
  const sign = await visitor.measure('family: signature', '/family/signature', 130);
  await visitor.send('/family/signature', [
    ['key', valueIn(sign, 'key')],
    ['shown', valueIn(sign, 'shown')],
    ['typed-name', a1.adult],
  ]);
  await visitor.measure('family: copy', '/family/copy');
  await visitor.send('/family/copy', [['copy', a1.copy]]);
  await visitor.measure('family: thank you', '/family/thanks');
}

class Visitor {
  at = '/';
  private cookie = '';

  constructor(
    private readonly origin: string,
    private readonly print: (row: Row) => void,
  ) {}

  /** Sends a form and remembers the cookie and where it led. */
  async send(path: string, fields: Fields): Promise<void> {
    const body = new URLSearchParams(fields.map(([name, value]) => [name, value]));
    const headers = { Origin: this.origin, Cookie: this.cookie };
    const answer = await fetch(this.origin + path, { method: 'POST', body, headers, redirect: 'manual' });
    if (answer.status !== 303) throw new Error(`${path} answered ${answer.status}: the walk is out of date`);
    this.cookie = answer.headers.get('Set-Cookie')?.split(';')[0] ?? this.cookie;
    this.at = answer.headers.get('Location') ?? '/';
  }

  /** Loads a page with everything that it names, prints its size in kB, and gives its HTML. */
  async measure(name: string, path: string, budget = 40): Promise<string> {
    const html = await this.load(path);
    const named = [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:css|js|woff2?|ttf))"/g)].map(([, file]) => file ?? '');
    let bytes = gzipped(html);
    for (const file of new Set(named)) bytes += gzipped(await this.load(file));
    const value = Math.round(bytes / 100) / 10;
    this.print({
      bench: 'pages',
      name,
      value,
      unit: 'kB',
      ratio: Math.round((value / budget) * 100) / 100,
      against: `its budget of ${budget} kB`,
    });
    return html;
  }

  private async load(path: string): Promise<string> {
    const answer = await fetch(this.origin + path, { headers: { Cookie: this.cookie }, redirect: 'manual' });
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: the walk is out of date`);
    return answer.text();
  }
}

function gzipped(text: string): number {
  return gzipSync(text, { level: 6 }).length;
}

function valueIn(html: string, name: string): string {
  return valuesIn(html, name)[0] ?? '';
}

function valuesIn(html: string, name: string): readonly string[] {
  return [...html.matchAll(/<input[^>]*>/g)]
    .map(([input]) => input)
    .filter((input) => input.includes(`name="${name}"`))
    .map((input) => /value="([^"]*)"/.exec(input)?.[1] ?? '');
}
