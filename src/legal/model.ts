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
  reason: 'bold' | 'escape' | 'line-break' | 'blank-line' | 'edge-space';
}

/** The text without layout marks: paragraphs parted by "\n\n", lines within one by "\n". */
export interface SourceText {
  plain: string;
  /** For each character of `plain`, its offset in the Markdown. */
  at: readonly number[];
  bold: Span[];
  layout: LayoutMark[];
}

/** A named piece of the text. `text` is `plain.slice(...span)`; it may hold "\n" where the original breaks a line. */
export interface TextField {
  id: string;
  span: Span;
  text: string;
}

/** Kinds of instrument (slug of the type line). */
export type DocType = 'quyet-dinh' | 'ke-hoach' | 'quy-dinh' | 'quy-che' | 'phu-luc' | 'khac';

export type ProvisionType = 'part' | 'article' | 'clause' | 'point' | 'indent' | 'paragraph';

/** One unit of the body: a part (I.), article (Điều 1.), clause (1.), point (a), indent (-) or unlabelled paragraph. */
export interface Provision {
  id: string;
  type: ProvisionType;
  /** The printed label ("Điều 1.", "II.", "-") and its canonical value ("1", "ii", "1" for the first dash). */
  num: (TextField & { value: string }) | null;
  heading: TextField | null;
  content: TextField | null;
  children: Provision[];
  span: Span;
}

export interface Preface {
  docAuthority: TextField | null;
  country: TextField | null;
  motto: TextField | null;
  /** number: "415" (or "12/2016" where the year is part of it), symbol: "QĐ-UBND", canonical: "415/QĐ-UBND". */
  docNumber: (TextField & { number: string; symbol: string; canonical: string }) | null;
  /** "Bắc Kạn, ngày 19 tháng 3 năm 2018": place and ISO date. */
  docDate: (TextField & { place: string; iso: string }) | null;
  docType: TextField;
  /** Trích yếu. */
  docTitle: TextField | null;
  /** "(Kèm theo Quyết định số …)". */
  attachedTo: TextField | null;
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
  /** "TM. ỦY BAN NHÂN DÂN" / "KT. CHỦ TỊCH" / "PHÓ CHỦ TỊCH", one line each. */
  role: TextField;
  name: TextField;
}

export interface Conclusions {
  /** The sentence that ends a plan ("Trên đây là Kế hoạch …"). */
  closing: TextField | null;
  recipients: { id: string; label: TextField; entries: TextField[] } | null;
  signature: Signature | null;
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

/** Words in the text that name an instrument or a provision. */
export interface Reference {
  /** Id of the field or provision in which the words stand. */
  within: string;
  span: Span;
  text: string;
  /** Id of the instrument meant; null where the library does not hold one. */
  instrument: string | null;
}

export interface LegalDocument {
  id: string;
  source: SourceText;
  /** [0] is the instrument itself; the others follow in the order of the text. */
  components: Component[];
}

/** A finding about a text. `at` is an offset in the Markdown. */
export interface Diagnostic {
  level: 'error' | 'warning';
  at: number;
  message: string;
}
