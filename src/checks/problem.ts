/** One thing wrong in the content: where it stands, what was found and what to write instead, in the editor's words. */
export interface Problem {
  /** Path as the editor sees it, from the project's root: content/site.yaml. */
  file: string;
  /** Line from 1. */
  line: number;
  /** Column from 1, where it helps to find the place. */
  column?: number;
  /** An error stops the build; a warning does not. */
  level: 'error' | 'warning';
  /** Nothing is wrong yet, but nobody should read it: it may be tried out, not published. */
  isUnfinished?: true;
  message: string;
  /** Whether it may only follow from others, which stand above it: what a file that could not be read would have held. */
  follows?: true;
}

/** One line for the terminal, in a form that editors' programs turn into a link: `content/x.mdx:4:9 lỗi: …`. */
export function formatProblem({ file, line, column, level, message }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return level === 'warning' ? `${place} cảnh báo: ${message}` : `${place} ${message}`;
}

/** By file, then line, then column. */
export function comparePlaces(a: Problem, b: Problem): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || (a.column ?? 0) - (b.column ?? 0);
}

export const hasErrors = (problems: Problem[]): boolean => problems.some(({ level }) => level === 'error');

/** The last line of a report: "Nội dung: không có lỗi." or "Nội dung: 3 lỗi, 1 cảnh báo." */
export function summarise(problems: Problem[]): string {
  const errors = problems.filter(({ level }) => level === 'error').length;
  const warnings = problems.length - errors;
  const parts = [errors ? `${errors} lỗi` : 'không có lỗi', ...(warnings ? [`${warnings} cảnh báo`] : [])];
  return `Nội dung: ${parts.join(', ')}.`;
}

/** Said between the causes and what may follow from them. */
export const followNote = 'Những dòng dưới đây có thể chỉ do các lỗi ở trên; hãy sửa phần trên trước rồi chạy lại:';

/** The whole report: one line a problem, then the summary. */
export function report(problems: Problem[]): string {
  const causes = problems.filter(({ follows }) => !follows);
  const following = problems.filter(({ follows }) => follows);
  return [
    ...causes.map(formatProblem),
    ...(following.length > 0 ? [followNote, ...following.map(formatProblem)] : []),
    summarise(problems),
  ].join('\n');
}
