/** The only place that calls Typst: JSON data and a template in, a tagged PDF or an SVG out; the same bytes for the same input. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isAbsolute, join, relative } from 'node:path';
import { fontFiles, foreignFonts } from './fonts.ts';

// From the working folder, not from import.meta.url: a bundler moves this module, never the templates.
const root = process.cwd();
const workspace = join(root, 'src/print/templates');
const dataFile = join(workspace, 'data.json');

export type CompileInput = {
  /** File name below src/print/templates. It reads its data with `json("/data.json")`. */
  template: string;
  /** Anything JSON can hold; it is put into composed Unicode (NFC) on the way. */
  data: unknown;
  /** Creation date written into the PDF, seconds since 1970, UTC. */
  timestamp: number;
};

type Diagnostic = { message: string; path?: string; range?: { start: { line: number; character: number } } };
type Outcome = {
  result: object | null;
  hasError(): boolean;
  takeDiagnostics(): object | null;
  takeWarnings(): object | null;
};
type Compiler = {
  compile(options: { mainFilePath: string; resetRead?: boolean }): Outcome;
  fetchDiagnostics(diagnostics: object): Diagnostic[];
  pdf(document: object, options: { pdfStandard: 'ua-1'; creationTimestamp: number }): Uint8Array;
  plainSvg(document: object): string;
  query(document: object, options: { selector: string; field: string }): unknown;
  mapShadow(path: string, content: Buffer): void;
  evictCache(maxAge: number): void;
};
type Addon = { NodeCompiler: { create(options: object): Compiler } };

/** Loads the build of its own that fits the machine: Windows, macOS and Linux, on x64 and arm64. */
const wrapper = '@myriaddreamin/typst-ts-node-compiler';

/** Typst as this machine can load it, or null where no build fits. */
export function findAddon(load: (name: string) => unknown = createRequire(join(root, 'package.json'))): Addon | null {
  try {
    return load(wrapper) as Addon;
  } catch {
    return null;
  }
}

let addon: Addon | null | undefined;
let compiler: Compiler | undefined;

/** Whether PDFs and posters can be made here: where Typst has a build for the machine. */
export function typstAvailable(): boolean {
  addon ??= findAddon();
  return addon !== null;
}

/** What to tell the person who builds the site where `typstAvailable()` is false. */
export const typstMissing = `Máy này (${process.platform}-${process.arch}) không có bộ dựng trang Typst: bản dựng sẽ thiếu tệp PDF của văn bản và mọi áp phích (PDF, SVG, PNG, WebP). Muốn có đủ, hãy chạy lại "npm ci" (không bỏ gói optional); nếu vẫn thiếu, hãy dựng trên Windows, macOS hoặc Linux, máy x64 hay arm64.`;

let told = false;
/** Prints `typstMissing` once a process, however many pages ask. */
export function reportTypstMissing(print: (line: string) => void = console.warn): void {
  if (!told) print(typstMissing);
  told = true;
}

/** Typst refused: its own words with file and place, after one Vietnamese line that says what was being made. */
export class TypstError extends Error {
  override name = 'TypstError';
}

function open(): Compiler {
  if (!typstAvailable()) throw new TypstError(typstMissing);
  compiler ??= addon!.NodeCompiler.create({
    workspace,
    fontArgs: [{ fontBlobs: fontFiles().map((file) => file.bytes) }],
  });
  return compiler;
}

/** Typst's words, except for what an editor can cause: a letter that the font lacks. */
const inVietnamese = (message: string) =>
  message
    .replace(/^assertion failed: /, '')
    .replace(
      /^.*the text `"(.+?)"` could not be displayed with font `"(.+?)"`.*$/,
      (_, letters, font) => `phông chữ ${font} không có chữ "${letters}"; hãy thay bằng chữ khác`,
    );

function refusal(template: string, problems: Diagnostic[]): TypstError {
  const lines = problems.map(({ path = template, range, message }) => {
    const place = range ? `:${range.start.line + 1}:${range.start.character + 1}` : '';
    return `  ${isAbsolute(path) ? relative(root, path).replaceAll('\\', '/') : path}${place}: ${inVietnamese(message)}`;
  });
  return new TypstError(`Không dựng được trang theo mẫu ${template}:\n${lines.join('\n')}`);
}

/** The PDF export reports its findings as one string in Rust's debug notation. */
function exportProblems(error: unknown): Diagnostic[] {
  const text = error instanceof Error ? error.message : String(error);
  const messages = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, escaped]) =>
    escaped!.replaceAll('\\"', '"'),
  );
  return (messages.length > 0 ? messages : [text]).map((message) => ({ message }));
}

/** Lays the document out and checks it as PDF/UA-1, which also finds letters that no font of ours has. */
function layOut({ template, data, timestamp }: CompileInput) {
  const typst = open();
  // What the last two documents did not need is let go: a build of hundreds of posters would fill the memory.
  typst.evictCache(2);
  typst.mapShadow(dataFile, Buffer.from(JSON.stringify(data).normalize('NFC')));
  const outcome = typst.compile({ mainFilePath: join(workspace, template), resetRead: true });
  const problems = [outcome.takeDiagnostics(), outcome.takeWarnings()].flatMap((part) =>
    part ? typst.fetchDiagnostics(part) : [],
  );
  if (problems.length > 0 || !outcome.result) throw refusal(template, problems);
  let pdf: Uint8Array;
  try {
    pdf = typst.pdf(outcome.result, { pdfStandard: 'ua-1', creationTimestamp: timestamp });
  } catch (error) {
    throw refusal(template, exportProblems(error));
  }
  // The compiler always sees the system's fonts too; with one of those the bytes would differ between machines.
  const foreign = foreignFonts(pdf);
  if (foreign.length > 0)
    throw refusal(template, [{ message: `mẫu dùng phông ngoài bộ phông của trang: ${foreign.join(', ')}` }]);
  return { typst, document: outcome.result, pdf };
}

/** A tagged PDF (PDF/UA-1). Throws TypstError on any error or warning. */
export function compilePdf(input: CompileInput): Uint8Array {
  return layOut(input).pdf;
}

/**
 * The same, and what the template tells of its own layout.
 * @param label of the template's `metadata`, whose values come back in the order of the pages
 */
export function compileAsking<T>(input: CompileInput, label: string): { pdf: Uint8Array; told: T[] } {
  const { typst, document, pdf } = layOut(input);
  return { pdf, told: typst.query(document, { selector: `<${label}>`, field: 'value' }) as T[] };
}

/** The pages as one SVG with text as outlines. Throws TypstError on any error or warning. */
export function compileSvg(input: CompileInput): string {
  const { typst, document } = layOut(input);
  return typst.plainSvg(document);
}

/** SHA-256 of what shapes a page besides its data: the template with all it imports, the fonts, the compiler. */
export function templateFingerprint(template: string): string {
  const hash = createHash('sha256');
  const seen = new Set<string>();
  const add = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    const text = readFileSync(join(workspace, name), 'utf8');
    hash.update(`${name}\0${text}\0`);
    for (const [, used] of text.matchAll(/#(?:import|include)\s+"\/?([^"@]+)"/g)) add(used!);
  };
  add(template);
  toolsFingerprint ??= fingerprintOfTools();
  return hash.update(toolsFingerprint).digest('hex');
}

/** Fonts and compiler do not change while a process runs; a build of many posters asks for them each time. */
let toolsFingerprint: string | undefined;
function fingerprintOfTools(): string {
  const hash = createHash('sha256');
  for (const { name, bytes } of fontFiles()) hash.update(`${name}\0`).update(bytes);
  // It pins the builds to its own version.
  const file = join(root, 'node_modules', wrapper, 'package.json');
  if (existsSync(file)) hash.update(readFileSync(file));
  return hash.digest('hex');
}
