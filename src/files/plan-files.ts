import { shortLabel } from '../legal/name/cite.ts';
import { statusSubject, statusWords } from '../legal/name/status-words.ts';
import { unitWords } from '../legal/name/unit-words.ts';
import type { BlankForm } from '../plan/blank-form.ts';
import { formDocx } from '../plan/form-docx.ts';
import { formPdf } from '../plan/form-pdf.ts';
import { inspectionForm } from '../plan/inspection-form.ts';
import { isIssuedWith, planName } from '../plan/plan-name.ts';
import { type Report, reportForm, reports } from '../plan/report-form.ts';
import { taskCalendar } from '../plan/task-calendar.ts';
import { type TaskRow, taskCsv } from '../plan/task-table.ts';
import { daysOf, type Role } from '../plan/tasks.ts';
import { cachedFile } from '../print/cache.ts';
import { typstAvailable } from '../print/typst.ts';
import {
  type BodyView,
  bodiesOf,
  instrumentLabel,
  isReporting,
  keptIds,
  type PlanTasks,
  reportsOfOthers,
  type TaskView,
  taskLists,
} from '../queries/index.ts';
import { taskKinds, taskVerbs } from '../schemas/task.ts';
import { licence } from '../site/licence.ts';
import { site } from '../site/site.ts';
import { absolute } from '../site/url.ts';
import { shortDay } from '../vietnamese/dates.ts';
import { type PublishedFile, published } from './published-file.ts';

/** Tasks as rows in words. */
function rows(tasks: readonly TaskView[], { held, named }: PlanTasks): TaskRow[] {
  const names = (ids: readonly string[]) => ids.map((id) => named.get(id)!.name);
  const status = statusWords(held.document, held.entry.data.status);
  return tasks.map((task) => {
    const days = task.when && daysOf(task.when);
    return {
      id: task.id,
      provision: task.label,
      text: task.text,
      words: unitWords(held.document, task.provision),
      status,
      lead: names(task.lead),
      basis: task.basis.map((id) => shortLabel(held.document, id)),
      with: names(task.with),
      to: names(task.to),
      kinds: task.kinds.map((kind) => taskKinds[kind]),
      // What stands here is the text's own word, or nothing.
      verb: task.verb === 'khong-ghi' ? '' : taskVerbs[task.verb],
      audience: task.audience ?? '',
      time: task.time,
      firstDay: days?.from ?? '',
      lastDay: days?.to ?? '',
      output: task.output ?? '',
      note: [task.note, task.when?.note].filter(Boolean).join(' '),
      url: absolute(task.url),
    };
  });
}

/** The same rows for spreadsheets and for machines. */
function tables(base: string, tasks: readonly TaskView[], list: PlanTasks, of: string): PublishedFile[] {
  const about = 'Bảng việc';
  return [
    published({ href: `${base}nhiem-vu.csv`, label: 'CSV', name: `bảng việc ${of}`, about }, async () =>
      taskCsv(rows(tasks, list)),
    ),
    published({ href: `${base}nhiem-vu.json`, label: 'JSON', name: `dữ liệu việc ${of}`, about }, async () => {
      const table = {
        title: of,
        instrument: list.held.entry.data.number,
        status: statusWords(list.held.document, list.held.entry.data.status),
        publisher: site.name,
        licence: licence.name,
        tasks: rows(tasks, list),
      };
      return `${JSON.stringify(table, null, 2)}\n`;
    }),
  ];
}

/** Who does a task, in the names of the plan. */
const leadOf = ({ lead, named }: TaskView): string => lead.map((id) => named.get(id)!.name).join('; ');

/** The dated tasks as a calendar; none where no task has a date. */
function calendar(href: string, title: string, tasks: readonly TaskView[], list: PlanTasks): PublishedFile[] {
  const dated = tasks.filter(({ when }) => when);
  if (dated.length === 0) return [];
  const make = async () => {
    const shown = dated.map((task) => ({
      ...task,
      url: absolute(task.url),
      lead: leadOf(task),
    }));
    return taskCalendar(title, list.year, shown, {
      publisher: site.name,
      stamp: list.plan.data.madeOn,
      keptId: await keptIds(),
    });
  };
  return [published({ href, label: '.ics', name: title, about: 'Lịch' }, make)];
}

/** What all forms of a plan year say about themselves. */
function formAbout({ year, held, plan }: PlanTasks) {
  const { entry, document } = held;
  return {
    year,
    plan: planName(document),
    instrument: `${instrumentLabel(entry)} ngày ${shortDay(entry.data.date!)} của ${entry.data.authority}`,
    source: `Mẫu do trang ${site.name} lập từ nguyên văn, không phải mẫu chính thức.`,
    notice: entry.data.status.startsWith('hết') ? `${statusSubject(document)} đã ${entry.data.status}.` : '',
    day: plan.data.madeOn,
  };
}

const byWord = {
  sources: ['plan/form-docx.ts', 'plan/blank-form.ts', 'print/word-file.ts', 'print/stable-zip.ts'],
  packages: ['docx', 'fflate'],
};

/** One form as Word and, where this machine draws them, as PDF. */
const formFiles = (href: string, about: string, name: string, form: BlankForm): PublishedFile[] => [
  published({ href: `${href}.docx`, label: 'Word', name, about }, () =>
    cachedFile('word', form, byWord, () => formDocx(form)),
  ),
  ...(typstAvailable() ? [published({ href: `${href}.pdf`, label: 'PDF', name, about }, () => formPdf(form))] : []),
];

/** The table of all tasks of a plan year. */
export const tableFiles = (list: PlanTasks): PublishedFile[] =>
  tables(`/ke-hoach/${list.year}/nhiem-vu/`, list.tasks, list, `Kế hoạch ${list.year}`);

/** The inspection sheet of a plan year, where the plan has one. */
export function inspectionFiles(list: PlanTasks): PublishedFile[] {
  const { inspection } = list.list;
  if (!inspection) return [];
  const { document } = list.held;
  const about = formAbout(list);
  const issued = isIssuedWith(document) ? `Kế hoạch ban hành kèm ${about.instrument}` : about.instrument;
  const form = inspectionForm({
    ...about,
    ...inspection,
    basis: `mục ${shortLabel(document, inspection.provision)} của ${issued}`,
  });
  return formFiles(`/ke-hoach/${list.year}/nhiem-vu/phieu-kiem-tra`, 'Phiếu kiểm tra', 'phiếu kiểm tra', form);
}

/** The reports that this plan asks for, with the task that asks. */
const reportsOf = (list: PlanTasks): { report: Report; due: TaskView }[] =>
  (Object.keys(reports) as Report[]).flatMap((report) => {
    const due = list.tasks.find(({ id }) => id === report);
    return due ? [{ report, due }] : [];
  });

/** The reports for one body, with the tasks that are its own or its group's. */
function reportFiles(list: PlanTasks, body: BodyView): PublishedFile[] {
  if (!isReporting(body)) return [];
  // A report does not report on reporting.
  const reported = (role: Role) => withRole(body, role).filter(({ kinds }) => !kinds.includes('bao-cao'));
  return reportsOf(list).flatMap(({ report, due }) => {
    const form = reportForm({
      ...formAbout(list),
      report,
      body: body.named.name,
      named: reported('lead'),
      general: reported('group'),
      deadline: due.when ? `Hạn ở mục ${due.label}: ${due.time} (nhiệm vụ của ${leadOf(due)}).` : '',
    });
    const { label } = reports[report];
    return formFiles(`${body.url}${report}`, label, `${label}, ${body.name}`, form);
  });
}

/** The calendars of a year: everything dated, and the Action Month alone. */
export const calendarFiles = (list: PlanTasks): PublishedFile[] => {
  const base = `/ke-hoach/${list.year}/lich/`;
  const month = list.tasks.filter(({ kinds }) => kinds.includes('thang-hanh-dong'));
  return [
    ...calendar(`${base}ca-nam.ics`, `Kế hoạch ${list.year}: các mốc`, list.tasks, list),
    ...calendar(`${base}thang-hanh-dong.ics`, `Kế hoạch ${list.year}: việc trong Tháng hành động`, month, list),
  ];
};

const withRole = ({ tasks }: BodyView, wanted: Role) =>
  tasks.filter(({ role }) => role === wanted).map(({ task }) => task);

/** What is a body's own to do: what the plan asks of it by name comes first. */
const ownTasks = (body: BodyView) => [...withRole(body, 'lead'), ...withRole(body, 'group')];

/** The calendar of one body, with the reporting days that others are charged with; none where nothing has a date. */
export const bodyCalendar = (list: PlanTasks, body: BodyView): PublishedFile[] =>
  calendar(
    `${body.url}lich.ics`,
    `Kế hoạch ${list.year}: ${body.name}`,
    [...ownTasks(body), ...reportsOfOthers(list, body)],
    list,
  );

/** What one body does or takes part in, to carry away. */
export const bodyFiles = (list: PlanTasks, body: BodyView): PublishedFile[] => [
  ...bodyCalendar(list, body),
  ...reportFiles(list, body),
  ...tables(
    body.url,
    body.tasks.map(({ task }) => task),
    list,
    `${body.name}, Kế hoạch ${list.year}`,
  ),
];

/** What officials carry away of every plan year: tables, calendars and forms to fill in. */
export async function allPlanFiles(): Promise<PublishedFile[]> {
  const files = (await taskLists()).map(async (list) => [
    ...tableFiles(list),
    ...inspectionFiles(list),
    ...calendarFiles(list),
    ...(await bodiesOf(list)).flatMap((body) => bodyFiles(list, body)),
  ]);
  return (await Promise.all(files)).flat();
}
