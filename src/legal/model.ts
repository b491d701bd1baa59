/**
 * The shape of a legal text after parsing. Plain data, JSON-safe. Names follow Akoma Ntoso 3.0.
 * Every string here except ids and canonical values is a slice of `source.plain`: nothing is invented.
 */

/** A half-open range [start, end) of UTF-16 offsets in `source.plain`. */
export type Span = readonly [start: number, end: number];

/** Characters of the canonical Markdown that are layout, not text, and why. Offsets are in the Markdown as stored. */
export interface LayoutMark {
  at: number;
  length: number;
  reason: 'bold' | 'escape' | 'line-break' | 'blank-line' | 'edge-space' | 'table' | 'note';
}

/** The text without layout marks: paragraphs parted by "\n\n", lines within one by "\n". */
export interface SourceText {
  plain: string;
  /** For each character of `plain`, its offset in the Markdown. */
  at: readonly number[];
  bold: Span[];
  /** Tables: where each stands in `plain`, and its rows of cells. */
  tables: { span: Span; rows: Span[][] }[];
  layout: LayoutMark[];
}

/** A named piece of the text. `text` is `plain.slice(...span)`; it may hold "\n" where the original breaks a line. */
export interface TextField {
  id: string;
  span: Span;
  text: string;
}

/** Kind of instrument: the slug of the type line ("quyet-dinh", "ke-hoach", "phu-luc", "mau"); "khac" where there is none. */
export type DocType = string;

/**
 * part: Phần thứ nhất, and the Roman section (I.); chapter: Chương; section: Mục; subsection: Tiểu mục; article: Điều;
 * clause: khoản (1.); subclause: 1.1; point: a); subparagraph: tiết, (1); indent: - + *; paragraph: no label;
 * table; quotation: provisions quoted from another instrument, as amending acts do.
 */
export type ProvisionType =
  | 'part'
  | 'chapter'
  | 'section'
  | 'subsection'
  | 'article'
  | 'clause'
  | 'subclause'
  | 'point'
  | 'subparagraph'
  | 'indent'
  | 'paragraph'
  | 'table'
  | 'quotation';

/** One unit of the body and all below it. */
export interface Provision {
  id: string;
  type: ProvisionType;
  /** The printed label ("Điều 1.", "II.", "-") and its canonical value ("1", "ii", "1" for the first dash). */
  num: (TextField & { value: string }) | null;
  heading: TextField | null;
  content: TextField | null;
  children: Provision[];
  /** Of a table: its rows and their cells, in reading order. */
  rows?: TextField[][];
  /** Of a quotation: the quotation marks around it, as printed; null where the source has lost one. */
  quotes?: { start: TextField | null; end: TextField | null };
  span: Span;
}

/** A note at the foot of the page: the mark in the text and the words of the note. */
export interface Footnote {
  id: string;
  marker: TextField;
  content: TextField;
}

export interface Preface {
  docAuthority: TextField | null;
  country: TextField | null;
  motto: TextField | null;
  /** number: "123" (or "12/2016" where the year is part of it; "" where left blank), symbol: "QĐ-UBND", canonical: "123/QĐ-UBND". */
  docNumber: (TextField & { number: string; symbol: string; canonical: string }) | null;
  /** "Ví Dụ, ngày 19 tháng 3 năm 2018": place and ISO date; "2018-03" where the day is left blank, "2018" without the month. */
  docDate: (TextField & { place: string | null; iso: string }) | null;
  docType: TextField | null;
  /** Trích yếu. */
  docTitle: TextField | null;
  /** "Kính gửi: …" of a letter. */
  addressee: TextField | null;
  /** "(Kèm theo Quyết định số …)". */
  attachedTo: TextField | null;
  /** Lines of the head that are none of these ("Dự thảo", "MẬT"). */
  remarks: Remark[];
}

/** stray: no official form has a line at this place (the menu of a web page, a stamp); `doubts/` asks a person to look. */
export interface Remark extends TextField {
  stray?: true;
}

export interface Recital extends TextField {
  kind: 'basis' | 'proposal';
}

export interface Preamble {
  authority: TextField | null;
  recitals: Recital[];
  /** "QUYẾT ĐỊNH:" */
  formula: TextField | null;
}

export interface Signature {
  id: string;
  /** "TM. ỦY BAN NHÂN DÂN" / "KT. CHỦ TỊCH" / "PHÓ CHỦ TỊCH", one line each; null where the source has lost it. */
  role: TextField | null;
  /** null where left blank. */
  name: TextField | null;
}

export interface Conclusions {
  /** The sentence that ends a plan ("Trên đây là Kế hoạch …"). */
  closing: TextField | null;
  /** "Luật này được Quốc hội … thông qua ngày …" */
  adoption: TextField | null;
  recipients: { id: string; label: TextField; entries: TextField[] } | null;
  /** Side by side in joint instruments; otherwise one or none. */
  signatures: Signature[];
  /** What stands between or after these (a drafter's code, a seal's stamp). */
  remarks: TextField[];
}

/** The decision itself, or something issued with it that has its own head and numbering. */
export interface Component {
  /** '' for the main instrument, then a short slug ("kh" for a plan) that prefixes ids where they would collide. */
  id: string;
  docType: DocType;
  preface: Preface;
  preamble: Preamble;
  body: Provision[];
  conclusions: Conclusions;
}

/**
 * How far a reference leads. internal: to a place of this text; known: to an instrument of the library; named: it is
 * clear what is meant, but the library does not hold it; ambiguous: it may be one of several, or a place that this text
 * does not have; blank: the number was left to be filled in.
 */
export type ReferenceStatus = 'internal' | 'known' | 'named' | 'ambiguous' | 'blank';

/** Words in the text that name an instrument or a provision. */
export interface Reference {
  /** Id of the field or provision in which the words stand. */
  within: string;
  span: Span;
  text: string;
  status: ReferenceStatus;
  /** Id of the instrument meant (of this text where internal); null where the library does not hold one. */
  instrument: string | null;
  /** Id of the provision or head meant, where it stands in a text that we hold; otherwise null. */
  target: string | null;
}

export interface LegalDocument {
  id: string;
  source: SourceText;
  /** [0] is the instrument itself; the others follow in the order of the text. */
  components: Component[];
  footnotes: Footnote[];
}

/**
 * What a file shows that is no plain word, or holds beside its text; `doubts/` says what to do about each. Not read: picture, shape,
 * object, chunk, unknown. Read in another form: formula, diagram, chart, art, table (one that stood in another). Of the text only
 * with a question: struck (struck through in print), field (unfinished), inserted, restyled (changes that nobody has accepted). Left
 * out: hidden, header, comment, deleted, page.
 */
export type Thing =
  | 'picture'
  | 'shape'
  | 'object'
  | 'chunk'
  | 'unknown'
  | 'formula'
  | 'diagram'
  | 'chart'
  | 'art'
  | 'table'
  | 'struck'
  | 'field'
  | 'hidden'
  | 'header'
  | 'comment'
  | 'deleted'
  | 'inserted'
  | 'restyled'
  | 'page';

/** One change that reading a file made, so that a reader can hold the result against the file. The words are never changed. */
export interface Edit {
  /** Line of the file (paragraph of a Word file), from 1; 0 for what has no place in it. */
  line: number;
  /**
   * characters: another code for the same letters and spaces; markup: marks of the file format; furniture: rules, page
   * numbers, stamps; columns: words side by side put one below the other; unwrap: a paragraph cut by line breaks joined;
   * moved: a table of the head or the close put where it belongs; thing: see `thing`.
   */
  kind: 'characters' | 'markup' | 'furniture' | 'columns' | 'table' | 'unwrap' | 'moved' | 'thing';
  /** What stood there, and what stands there now ("" where it was left out). */
  from: string;
  to: string;
  /** Of a thing: what it is. */
  thing?: Thing;
}
