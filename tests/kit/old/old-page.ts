import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flags } from './fetch-old-browser.ts';

type Params = Record<string, unknown>;

/** One page of an old browser, 360 px wide as a cheap phone. Playwright needs a newer one; this speaks the few words of the DevTools protocol that we use. */
export interface OldPage {
  /** Errors of scripts and of loading since the last `goto`. */
  errors: string[];
  /** Open an address and wait until it is loaded and its scripts had their turn. */
  goto(url: string): Promise<void>;
  /** The value of a function of the page; it must be complete in itself. */
  evaluate<Args extends unknown[], Value>(code: (...args: Args) => Value, ...args: Args): Promise<Awaited<Value>>;
  /** Wait until a function of the page gives something true. Rejects after 15 s, naming the function. */
  until<Args extends unknown[]>(code: (...args: Args) => unknown, ...args: Args): Promise<void>;
  /** Press the mouse in the middle of an element's first line, wherever that leads. */
  click(selector: string): Promise<void>;
  /** Type into whatever has the focus. */
  type(text: string): Promise<void>;
  press(key: 'Enter' | 'Tab'): Promise<void>;
  /** Any word of the protocol. */
  send(method: string, params?: Params): Promise<Params>;
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

interface Failure {
  text: string;
  exception?: { description?: string };
}
const wordsOf = ({ text, exception }: Failure): string => exception?.description ?? text;

/** What the browser tells, as far as we listen. */
interface Events {
  'Page.loadEventFired': unknown;
  'Runtime.exceptionThrown': { exceptionDetails: Failure };
  'Log.entryAdded': { entry: { level: string; text: string; url?: string } };
  'Network.requestIntercepted': { interceptionId: string };
}

/** What every page outside the site is here: nothing of these tests goes to the network. */
export const outside = '<!doctype html><title>outside</title><h1>outside</h1>';

/**
 * Start an old browser and open a page in it.
 * @throws when it does not start within 20 s
 */
export async function openOldPage(binary: string): Promise<OldPage> {
  const profile = mkdtempSync(join(tmpdir(), 'old-browser-'));
  const browser = spawn(
    binary,
    [...flags, '--hide-scrollbars', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, HOME: profile, LANG: 'en_US.UTF-8' },
    },
  );
  const ended = new Promise<void>((resolve) => browser.once('exit', () => resolve()));
  const close = async () => {
    browser.kill('SIGKILL');
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    return await connect(await addressOf(browser.stderr), close);
  } catch (error) {
    await close();
    throw error;
  }
}

/** Where the browser listens: it says so once, on its error stream. */
function addressOf(stream: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`trình duyệt không mở cổng điều khiển:\n${said}`)), 20_000);
    stream.on('data', (data) => {
      said += data;
      const host = /DevTools listening on ws:\/\/([^/\s]+)/.exec(said)?.[1];
      if (!host) return;
      clearTimeout(timer);
      resolve(`http://${host}`);
    });
  });
}

/** Where its first page listens, which opens a moment after the browser itself. */
async function pageOf(address: string): Promise<string> {
  type Target = { type: string; webSocketDebuggerUrl: string };
  const end = Date.now() + 20_000;
  while (Date.now() < end) {
    const targets = (await (await fetch(`${address}/json/list`)).json()) as Target[];
    const page = targets.find(({ type }) => type === 'page');
    if (page) return page.webSocketDebuggerUrl;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('trình duyệt không mở trang nào sau 20 giây');
}

async function connect(address: string, end: () => Promise<void>): Promise<OldPage> {
  const socket = new WebSocket(await pageOf(address));
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });

  const waiting = new Map<number, { resolve: (result: Params) => void; reject: (error: Error) => void }>();
  const listeners = new Map<keyof Events, (params: never) => void>();
  const on = <Name extends keyof Events>(name: Name, listener: (params: Events[Name]) => void) => {
    listeners.set(name, listener);
  };
  let last = 0;
  const send: OldPage['send'] = (method, params = {}) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject: (error) => reject(new Error(`${method}: ${error.message}`)) });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  socket.onmessage = ({ data }) => {
    const { id, method, params, result, error } = JSON.parse(String(data));
    if (!id) return listeners.get(method)?.(params as never);
    const { resolve, reject } = waiting.get(id)!;
    waiting.delete(id);
    if (error) reject(new Error(error.message));
    else resolve(result);
  };

  const errors: string[] = [];
  on('Runtime.exceptionThrown', ({ exceptionDetails }) => errors.push(wordsOf(exceptionDetails)));
  on('Log.entryAdded', ({ entry }) => {
    // The policy has one word for newer browsers; older ones say that they pass over it, and keep the rest.
    const isNewWord = entry.text.includes("invalid source: ''wasm-unsafe-eval''");
    if (entry.level === 'error' && !isNewWord) errors.push(`${entry.text} ${entry.url ?? ''}`);
  });
  on('Network.requestIntercepted', ({ interceptionId }) => {
    const response = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${outside}`;
    // A page that is left meanwhile takes its requests along.
    send('Network.continueInterceptedRequest', {
      interceptionId,
      rawResponse: Buffer.from(response).toString('base64'),
    }).catch(() => {});
  });
  for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await send(`${domain}.enable`);
  await send('Network.setRequestInterception', { patterns: [{ urlPattern: 'https://*' }] });
  await send('Emulation.setDeviceMetricsOverride', { width: 360, height: 640, deviceScaleFactor: 1, mobile: true });

  const evaluate: OldPage['evaluate'] = async (code, ...args) => {
    const { result, exceptionDetails } = (await send('Runtime.evaluate', {
      expression: `(${code})(...${JSON.stringify(args)})`,
      returnByValue: true,
      awaitPromise: true,
    })) as { result: { value: never }; exceptionDetails?: Failure };
    if (exceptionDetails) throw new Error(wordsOf(exceptionDetails));
    return result.value;
  };
  const until: OldPage['until'] = async (code, ...args) => {
    const end = Date.now() + 15_000;
    // While a page gives way to the next there is nobody to answer.
    while (!(await evaluate(code, ...args).catch(() => false))) {
      if (Date.now() > end) throw new Error(`không thấy sau 15 giây: ${code}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  return {
    errors,
    send,
    evaluate,
    until,
    async goto(url) {
      const loaded = new Promise((resolve) => on('Page.loadEventFired', resolve));
      // Else an address that differs only behind its "#" opens nothing.
      await send('Page.navigate', { url: 'about:blank' });
      await loaded;
      errors.length = 0;
      const next = new Promise((resolve) => on('Page.loadEventFired', resolve));
      await send('Page.navigate', { url });
      await next;
      await new Promise((resolve) => setTimeout(resolve, 100));
    },
    async click(selector) {
      const point = await evaluate((wanted) => {
        const element = document.querySelector(wanted)!;
        element.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = element.getClientRects()[0]!;
        return { x: left + width / 2, y: top + height / 2 };
      }, selector);
      for (const type of ['mousePressed', 'mouseReleased'])
        await send('Input.dispatchMouseEvent', { type, ...point, button: 'left', clickCount: 1 });
    },
    async type(text) {
      for (const letter of text) await send('Input.dispatchKeyEvent', { type: 'char', text: letter });
    },
    async press(key) {
      const code = key === 'Enter' ? 13 : 9;
      const about = { key, code: key, windowsVirtualKeyCode: code, ...(key === 'Enter' && { text: '\r' }) };
      await send('Input.dispatchKeyEvent', { type: 'keyDown', ...about });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...about });
    },
    async screenshot(file) {
      const { data } = await send('Page.captureScreenshot', { format: 'png' });
      writeFileSync(file, Buffer.from(data as string, 'base64'));
    },
    async close() {
      socket.close();
      await end();
    },
  };
}
