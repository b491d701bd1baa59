import type { z } from 'zod';
import { didYouMean } from './nearest.ts';
import type { Position, YamlPath, YamlText } from './yaml.ts';

type Issue = z.core.$ZodIssue;
type Finding = Position & { message: string };

/**
 * Hold YAML data against its schema.
 * @param at where the data stand in the YAML text: [] for the whole file, ['so-tu-phap'] for one entry
 * @returns the data as the schema gives them, or what is wrong with each key, in Vietnamese and with its place
 */
export function applySchema<S extends z.ZodType>(
  schema: S,
  yaml: YamlText,
  data: unknown,
  at: YamlPath = [],
): { data: z.output<S>; findings: [] } | { data: undefined; findings: Finding[] } {
  const result = schema.safeParse(data, { error: (issue) => inVietnamese(issue as Issue) });
  if (result.success) return { data: result.data, findings: [] };
  const findings = result.error.issues.flatMap((issue) => explain(issue, schema, yaml, at));
  return { data: undefined, findings };
}

/** Words for what the schema itself has no words for. */
function inVietnamese(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `phải là ${typeNames[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `chưa có trong danh sách; chọn một trong: ${issue.values.join(', ')}`;
    case 'too_small':
      return issue.origin === 'array' ? `phải có ít nhất ${issue.minimum} mục` : `không được nhỏ hơn ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'array'
        ? `chỉ được có nhiều nhất ${issue.maximum} mục`
        : `không được lớn hơn ${issue.maximum}`;
    default:
      return 'không đúng dạng';
  }
}

const typeNames: Record<string, string> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'một danh sách, mỗi mục một dòng bắt đầu bằng "- "',
  object: 'một nhóm khóa, mỗi khóa một dòng lùi vào',
  record: 'một nhóm khóa, mỗi khóa một dòng lùi vào',
};

function explain(issue: Issue, schema: z.ZodType, yaml: YamlText, at: YamlPath): Finding[] {
  const path = [...at, ...issue.path];
  // An entry as a whole is named by its own key; list positions are left to the line number.
  const steps = issue.path.length ? issue.path : at;
  const label = steps.filter((step) => typeof step === 'string').join('.');

  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(shapeOf(schemaAt(schema, issue.path)) ?? {});
    return issue.keys.map((key) => ({
      ...placeOf(yaml.findKey([...path, key])),
      message: `khóa "${key}" không có trong mẫu${didYouMean(key, known) || `; các khóa được dùng: ${known.join(', ')}`}`,
    }));
  }
  if (issue.code === 'invalid_key') {
    return [
      { ...placeOf(yaml.findKey(path)), message: `khóa "${String(path.at(-1))}": ${issue.issues[0]?.message ?? ''}` },
    ];
  }

  const found = yaml.find(path);
  const quoted = /^[“”„‟‘’]/u.test(found.written);
  if (quoted && issue.code !== 'custom')
    return [
      {
        ...placeOf(found),
        message: `${label} ${found.written}: dấu nháy cong (“ ”) chỉ là chữ; hãy gõ dấu nháy thẳng ("…") hoặc bỏ dấu nháy`,
      },
    ];
  if (path.length === 0) return [{ ...placeOf(found), message: `tệp ${issue.message}` }];
  // Only a key can be missing from the file; a check over several keys may also point at one that is not there.
  if (!found.exists && issue.code !== 'custom') {
    return [{ ...placeOf(found), message: `thiếu khóa "${label}"${wanted(schemaAt(schema, issue.path), issue)}` }];
  }
  const subject = [label, ...(found.written ? [`"${found.written}"`] : [])].join(' ');
  const guess = issue.code === 'invalid_value' ? didYouMean(found.written, issue.values.map(String)) : '';
  // 415 or true without quotes is no text to YAML.
  const needsQuotes = issue.code === 'invalid_type' && issue.expected === 'string' && found.written !== '';
  const separator = issue.code === 'invalid_value' ? ' ' : ': ';
  return [
    {
      ...placeOf(found),
      message: `${subject}${separator}${issue.message}${guess}${needsQuotes ? '; hãy đặt giá trị trong dấu nháy' : ''}`,
    },
  ];
}

const placeOf = ({ line, column }: Position): Position => ({ line, column });

/** What belongs in a missing key: its description, then its form. */
function wanted(schema: z.ZodType | undefined, issue: Issue): string {
  const description = schema && descriptionOf(schema);
  const form =
    issue.code === 'invalid_value'
      ? `chọn một trong: ${issue.values.join(', ')}`
      : issue.message.replace(/^phải là/u, 'giá trị là');
  return description ? ` (${description}); ${form}` : `; ${form}`;
}

/** The parts of Zod's definitions that lead from one schema to another. */
interface Def {
  innerType?: z.ZodType;
  out?: z.ZodType;
  element?: z.ZodType;
  valueType?: z.ZodType;
  options?: z.ZodType[];
}
const defOf = (schema: z.ZodType): Def => schema.def as unknown as Def;
const inner = (schema: z.ZodType): z.ZodType | undefined => defOf(schema).innerType ?? defOf(schema).out;

/** A schema without optional, default and preprocess around it. */
const bare = (schema: z.ZodType): z.ZodType => (inner(schema) ? bare(inner(schema)!) : schema);

/** The keys a map may have; of a union, those of all its kinds. */
function shapeOf(schema: z.ZodType | undefined): Record<string, z.ZodType> | undefined {
  if (!schema) return undefined;
  const { options } = defOf(bare(schema));
  if (options) return Object.assign({}, ...options.map(shapeOf));
  return (bare(schema) as z.ZodObject).shape as Record<string, z.ZodType> | undefined;
}

/** The schema of the value at a path. */
function schemaAt(schema: z.ZodType, path: YamlPath): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const step of path) {
    if (!current) return undefined;
    const { element, valueType } = defOf(bare(current));
    current = shapeOf(current)?.[String(step)] ?? element ?? valueType;
  }
  return current;
}

function descriptionOf(schema: z.ZodType): string | undefined {
  return schema.description ?? (inner(schema) ? descriptionOf(inner(schema)!) : undefined);
}
