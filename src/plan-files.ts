import { shortLabel } from './legal/name/cite.ts';
import { formDocx } from './plan/form-docx.ts';
import { formPdf } from './plan/form-pdf.ts';
import { inspectionForm } from './plan/inspection-form.ts';
import type { OfficialForm } from './plan/official-form.ts';
import { type Report, reportForm, reports } from './plan/report-form.ts';
import { taskCalendar } from './plan/task-calendar.ts';
import { type TaskRow, taskCsv } from './plan/task-table.ts';
import { daysOf } from './plan/tasks.ts';
import { agencies, type BodyView, instrumentLabel, keptIds, type PlanTasks, type TaskView } from './queries/index.ts';
import { taskKinds, taskVerbs } from './schemas/task.ts';
import { site } from './site.ts';
import { shortDay } from './vietnamese/dates.ts';

/** What officials carry away: tables, calendars and forms of a plan year. Pages state the sizes, routes serve the bytes. */
export interface PlanFile {
  /** Where it is served, from the site's root. */
  href: string;
  /** What it is, for the row it stands in: files of one thing in several formats share it. */
  what: string;
  label: string;
  /** What it is, for the name of the link. */
  name: string;
  bytes: Uint8Array;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const absolute = (path: string) => new URL(path, import.meta.env.SITE).href;

const made = new Map<string, Promise<PlanFile[]>>();
const once = (key: string, make: () => Promise<PlanFile[]>): Promise<PlanFile[]> => {
  if (import.meta.env.DEV) return make();
  if (!made.has(key)) made.set(key, make());
  return made.get(key)!;
};

/** Tasks as rows in words. */
async function rows(tasks: readonly TaskView[], { held }: PlanTasks): Promise<TaskRow[]> {
  const bodies = await agencies();
  const names = (ids: readonly string[]) => ids.map((id) => bodies.get(id)!.name);
  return tasks.map((task) => {
    const days = task.when && daysOf(task.when);
    return {
      id: task.id,
      provision: task.label,
      text: task.text,
      lead: names(task.lead),
      basis: task.basis.map((id) => shortLabel(held.document, id)),
      with: names(task.with),
      to: names(task.to),
      kinds: task.kinds.map((kind) => taskKinds[kind]),
      verb: taskVerbs[task.verb],
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

async function tables(base: string, tasks: readonly TaskView[], list: PlanTasks, of: string): Promise<PlanFile[]> {
  const table = await rows(tasks, list);
  const json = {
    title: of,
    instrument: list.held.entry.data.number,
    publisher: site.name,
    licence: 'CC BY 4.0',
    tasks: table,
  };
  return [
    {
      href: `${base}nhiem-vu.csv`,
      what: 'Bảng việc',
      label: 'CSV',
      name: `bảng việc ${of}`,
      bytes: bytes(taskCsv(table)),
    },
    {
      href: `${base}nhiem-vu.json`,
      what: 'Bảng việc',
      label: 'JSON',
      name: `dữ liệu việc ${of}`,
      bytes: bytes(`${JSON.stringify(json, null, 2)}\n`),
    },
  ];
}

async function calendar(href: string, title: string, tasks: readonly TaskView[], list: PlanTasks): Promise<PlanFile[]> {
  const bodies = await agencies();
  const dated = tasks.filter(({ when }) => when);
  if (dated.length === 0) return [];
  const shown = dated.map((task) => ({
    ...task,
    url: absolute(task.url),
    lead: task.lead.map((id) => bodies.get(id)!.name).join('; '),
  }));
  const text = taskCalendar(title, list.year, shown, {
    host: new URL(import.meta.env.SITE).hostname,
    stamp: list.held.entry.data.date!,
    keptId: await keptIds(),
  });
  return [{ href, what: 'Lịch', label: '.ics', name: title, bytes: bytes(text) }];
}

/** What all forms of a plan year say about themselves. */
function formAbout({ year, held }: PlanTasks) {
  const { entry } = held;
  return {
    year,
    instrument: `${instrumentLabel(entry)} ngày ${shortDay(entry.data.date!)} của ${entry.data.authority}`,
    source: `Mẫu do trang ${site.name} lập từ nguyên văn, không phải mẫu chính thức.`,
    day: entry.data.date!,
  };
}

/** One form as Word and, where this machine draws them, as PDF. */
async function formFiles(href: string, what: string, name: string, form: OfficialForm): Promise<PlanFile[]> {
  const pdf = await formPdf(form);
  return [
    { href: `${href}.docx`, what, label: 'Word', name, bytes: await formDocx(form) },
    ...(pdf ? [{ href: `${href}.pdf`, what, label: 'PDF', name, bytes: pdf }] : []),
  ];
}

/** The table of all tasks, and the inspection sheet where the plan has one. */
export const listFiles = (list: PlanTasks): Promise<PlanFile[]> =>
  once(`list ${list.year}`, async () => {
    const base = `/ke-hoach/${list.year}/nhiem-vu/`;
    const { inspection } = list.list;
    const files = await tables(base, list.tasks, list, `Kế hoạch ${list.year}`);
    if (!inspection) return files;
    const form = inspectionForm({
      ...formAbout(list),
      ...inspection,
      label: shortLabel(list.held.document, inspection.provision),
    });
    return [...files, ...(await formFiles(`${base}phieu-kiem-tra`, 'Phiếu kiểm tra', 'phiếu kiểm tra', form))];
  });

/** Bodies that report: those who lead a task of that kind, by name or as one of a group. */
const isReporting = ({ tasks }: BodyView) =>
  tasks.some(({ task, role }) => (role === 'lead' || role === 'group') && task.kinds.includes('bao-cao'));

/** Both reports for one body, with the tasks that are its own or its group's. */
async function reportForms(list: PlanTasks, body: BodyView, own: readonly TaskView[]): Promise<PlanFile[]> {
  if (!isReporting(body)) return [];
  const bodies = await agencies();
  const files = await Promise.all(
    (Object.keys(reports) as Report[]).map((report) => {
      const due = list.tasks.find(({ id }) => id === report);
      const form = reportForm({
        ...formAbout(list),
        report,
        body: body.agency.name,
        tasks: own,
        deadline: due
          ? `Hạn ở mục ${due.label}: ${due.time} (nhiệm vụ của ${due.lead.map((id) => bodies.get(id)!.name).join('; ')}).`
          : '',
      });
      const { label } = reports[report];
      return formFiles(`${body.url}${report}`, label, `${label}, ${body.name}`, form);
    }),
  );
  return files.flat();
}

/** The calendars of a year: everything dated, and the Action Month alone. */
export const calendarFiles = (list: PlanTasks): Promise<PlanFile[]> =>
  once(`calendar ${list.year}`, async () => {
    const base = `/ke-hoach/${list.year}/lich/`;
    const month = list.tasks.filter(({ kinds }) => kinds.includes('thang-hanh-dong'));
    return [
      ...(await calendar(`${base}ca-nam.ics`, `Kế hoạch ${list.year}: các mốc`, list.tasks, list)),
      ...(await calendar(
        `${base}thang-hanh-dong.ics`,
        `Kế hoạch ${list.year}: việc trong Tháng hành động`,
        month,
        list,
      )),
    ];
  });

/** What one body does or takes part in, to carry away. */
export const bodyFiles = (list: PlanTasks, body: BodyView): Promise<PlanFile[]> =>
  once(`body ${list.year} ${body.id}`, async () => {
    const tasks = body.tasks.map(({ task }) => task);
    const withRole = (wanted: string) => body.tasks.filter(({ role }) => role === wanted).map(({ task }) => task);
    // What the plan asks of this body by name comes first.
    const own = [...withRole('lead'), ...withRole('group')];
    return [
      ...(await calendar(`${body.url}lich.ics`, `Kế hoạch ${list.year}: ${body.name}`, own, list)),
      ...(await reportForms(list, body, own)),
      ...(await tables(body.url, tasks, list, `${body.name}, Kế hoạch ${list.year}`)),
    ];
  });
