/** What the server answered to one request, whole. */
export type Answer = {
  readonly status: number;
  /** Where it sends the browser, by a redirect or by Remix's header for data requests. */
  readonly location: string | null;
  readonly text: string;
  readonly headers: Headers;
};

/** A client that keeps the session cookie and nothing else, and sends what no page would send. */
export interface Client {
  cookie: string;
  get(path: string): Promise<Answer>;
  post(path: string, fields: Fields | URLSearchParams): Promise<Answer>;
}

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A client of the server at an address, with a session cookie taken from elsewhere or none. */
export function clientOf(url: string, cookie = ''): Client {
  const client: Client = {
    cookie,
    get: (path) => ask(client, url, path),
    post: (path, fields) => ask(client, url, path, fields instanceof URLSearchParams ? fields : bodyOf(fields)),
  };
  return client;
}

async function ask(client: Client, url: string, path: string, body?: URLSearchParams): Promise<Answer> {
  const headers = new Headers({ Origin: url });
  if (client.cookie) headers.set('Cookie', client.cookie);
  const method = body ? 'POST' : 'GET';
  const response = await fetch(url + path, { method, headers, body, redirect: 'manual' });
  const set = response.headers.get('Set-Cookie')?.split(';')[0];
  if (set) client.cookie = set;
  const location = response.headers.get('Location') ?? response.headers.get('X-Remix-Redirect');
  return { status: response.status, location, text: await response.text(), headers: response.headers };
}

function bodyOf(fields: Fields): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) body.append(name, value);
  return body;
}

/** The values of every input of this name on a page, in order. */
export function inputsOf(html: string, name: string): readonly string[] {
  const inputs = html.match(/<input\b[^>]*>/g) ?? [];
  return inputs.filter((input) => attributeOf(input, 'name') === name).map((input) => attributeOf(input, 'value'));
}

/** The first value of the inputs of this name. Throws where the page has none. */
export function inputOf(html: string, name: string): string {
  const [value] = inputsOf(html, name);
  if (value === undefined) throw new Error(`The page has no input ${name}.`);
  return value;
}

/** The words of a page's main part, tags taken out. */
export function wordsOf(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
  return decoded(main.replace(/<[^>]+>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

function attributeOf(tag: string, name: string): string {
  return decoded(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

function decoded(text: string): string {
  return text
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
