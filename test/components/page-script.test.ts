import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { beforeEach, describe, expect, test, vi } from 'vitest';

const source = readFileSync(path.resolve(import.meta.dirname, '../../public/page.js'), 'utf8');

test('the script of every page is at most 2 kB as it stands', () => {
  expect(Buffer.byteLength(source)).toBeLessThanOrEqual(2048);
});

/** As much of a browser as the script touches. */
function open(elements: Record<string, unknown> = {}) {
  const heard: Record<string, ((event: object) => void)[]> = {};
  const ticks: (() => void)[] = [];
  const page = {
    now: 0,
    went: [] as string[],
    body: { hidden: false },
    reload: vi.fn(),
    print: vi.fn(),
    fetch: vi.fn(async (_url: string, _options?: { body?: unknown }) => ({})),
    tell(type: string, event: object = {}) {
      const prevented = vi.fn();
      for (const act of heard[type] ?? []) act({ preventDefault: prevented, ...event });
      return prevented.mock.calls.length > 0;
    },
    at(seconds: number) {
      page.now = seconds * 1000;
      for (const tick of ticks) tick();
    },
  };
  runInNewContext(source, {
    document: { body: page.body, querySelector: (selector: string) => elements[selector] ?? null },
    addEventListener: (type: string, act: (event: object) => void) => {
      heard[type] = [...(heard[type] ?? []), act];
    },
    location: { replace: (url: string) => page.went.push(url), reload: page.reload },
    Date: { now: () => page.now },
    setInterval: (tick: () => void) => ticks.push(tick),
    fetch: page.fetch,
    print: page.print,
    URLSearchParams,
    FormData: class {
      *[Symbol.iterator]() {
        yield ['said', 'a long story'];
        yield ['intent', 'next'];
      }
    },
  });
  return page;
}

const exit = { '[data-exit]': { href: '/exit' } };
const tapped = (href?: string) => ({ target: { closest: () => ({ href }) } });

describe('leaving', () => {
  test('a tap replaces the page and empties it at once', () => {
    const page = open(exit);
    expect(page.tell('click', tapped('/exit'))).toBe(true);
    expect(page.went).toEqual(['/exit']);
    expect(page.body.hidden).toBe(true);
  });

  test('Shift three times in five seconds leaves; slower, held down, or between other keys it does not', () => {
    const press = (page: ReturnType<typeof open>, at: number, key = 'Shift', repeat = false) => {
      page.now = at * 1000;
      page.tell('keydown', { key, repeat });
    };
    const quick = open(exit);
    for (const at of [10, 11, 12]) press(quick, at);
    expect(quick.went).toEqual(['/exit']);

    const others = open(exit);
    for (const at of [10, 13, 16]) press(others, at);
    for (const at of [20, 20, 20]) press(others, at, 'Shift', true);
    for (const key of ['Shift', 'A', 'Shift', 'A', 'Shift', 'A']) press(others, 30, key);
    expect(others.went).toEqual([]);
  });

  test('a page with no way out is not left by Shift', () => {
    const page = open();
    for (let press = 0; press < 4; press += 1) page.tell('keydown', { key: 'Shift' });
    expect(page.went).toEqual([]);
  });
});

test('a page that Back kept asks the server again', () => {
  const page = open();
  page.tell('pageshow', { persisted: false });
  expect(page.reload).not.toHaveBeenCalled();
  page.tell('pageshow', { persisted: true });
  expect(page.reload).toHaveBeenCalledOnce();
});

test('a button that prints, prints', () => {
  const page = open();
  page.tell('click', tapped());
  expect(page.print).toHaveBeenCalledOnce();
});

test('a second tap on a form within four seconds is not sent; later it is, and a search always is', () => {
  const page = open();
  const form = { method: 'post' };
  expect(page.tell('submit', { target: form })).toBe(false);
  page.now = 3000;
  expect(page.tell('submit', { target: form })).toBe(true);
  expect(page.tell('submit', { target: { method: 'post' } })).toBe(false);
  page.now = 5000;
  expect(page.tell('submit', { target: form })).toBe(false);
  const search = { method: 'get' };
  expect([page.tell('submit', { target: search }), page.tell('submit', { target: search })]).toEqual([false, false]);
});

describe('an unattended page', () => {
  const dataset = { idleWarn: '240', idleLock: '300', idleUrl: '/lock', keepAlive: '/session' };
  let dialog: { dataset: typeof dataset; open: boolean; inert: boolean; showModal: () => void; onclose?: () => void };
  const form = { action: '/save' };
  const withForm = () => open({ '[data-idle-lock]': dialog, '[data-keep]': form });

  beforeEach(() => {
    dialog = {
      dataset,
      open: false,
      inert: false,
      showModal: () => {
        dialog.open = true;
      },
    };
  });

  test('warns first; staying starts the time again', () => {
    const page = withForm();
    page.at(239);
    expect(dialog.open).toBe(false);
    page.at(240);
    expect(dialog.open).toBe(true);
    dialog.open = false;
    dialog.onclose?.();
    page.at(479);
    expect([dialog.open, page.went]).toEqual([false, []]);
  });

  test('sends what was typed before it locks', async () => {
    const page = withForm();
    page.at(240);
    page.at(300);
    await vi.waitFor(() => expect(page.went).toEqual(['/lock']));
    expect(page.fetch).toHaveBeenCalledTimes(1);
    expect(page.fetch.mock.calls[0]?.[0]).toBe('/save');
    expect(String(page.fetch.mock.calls[0]?.[1]?.body)).toBe('said=a+long+story&intent=keep');
  });

  test('without a signal keeps the words behind the warning, and locks when they have arrived', async () => {
    const page = withForm();
    page.fetch.mockRejectedValueOnce(new Error('no signal'));
    page.at(300);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect([page.went, dialog.inert]).toEqual([[], true]);
    page.tell('pointerdown');
    page.at(301);
    await vi.waitFor(() => expect(page.went).toEqual(['/lock']));
  });

  test('locks at once where nothing is being written', () => {
    const page = open({ '[data-idle-lock]': dialog });
    page.at(300);
    page.at(301);
    expect(page.went).toEqual(['/lock']);
  });

  test('tells the server now and then that someone is still writing', () => {
    const page = withForm();
    for (const at of [10, 60, 119, 121, 200, 242]) {
      page.now = at * 1000;
      page.tell('keydown', { key: 'a' });
    }
    expect(page.fetch.mock.calls.map(([url]) => url)).toEqual(['/session', '/session']);
  });
});
