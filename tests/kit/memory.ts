import { readdirSync, readFileSync } from 'node:fs';

/** What one process holds in memory, in bytes, and whose child it is. */
interface Process {
  parent: number;
  bytes: number;
}

/**
 * Watch the memory of a process and all its descendants (the search indexer is one) ten times a second.
 * @returns a function that stops and gives the highest sum of resident memory seen, in bytes; null where the system does not tell (no /proc)
 */
export function watchMemory(pid: number): () => number | null {
  let peak: number | null = null;
  const look = () => {
    const processes = readProcesses();
    const sum = family(pid, processes).reduce((total, id) => total + (processes.get(id)?.bytes ?? 0), 0);
    if (sum > 0) peak = Math.max(peak ?? 0, sum);
  };
  const timer = setInterval(look, 100);
  return () => {
    clearInterval(timer);
    // Work that never waits leaves the timer no turn.
    look();
    return peak;
  };
}

function family(pid: number, processes: Map<number, Process>): number[] {
  const children = [...processes].filter(([, { parent }]) => parent === pid).map(([id]) => id);
  return [pid, ...children.flatMap((child) => family(child, processes))];
}

function readProcesses(): Map<number, Process> {
  const processes = new Map<number, Process>();
  for (const name of listProc()) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const field = (key: string) => Number(new RegExp(`^${key}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      processes.set(Number(name), { parent: field('PPid'), bytes: field('VmRSS') * 1024 });
    } catch {
      // It ended between the listing and the reading.
    }
  }
  return processes;
}

function listProc(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}
