import type { Problem } from '../problem.ts';

/** The most signs of a name: with the folders of an office's machine before it a path stays within what Windows opens. */
export const longestName = 120;

/** Names that Windows keeps for devices, whatever follows the first dot. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * Why a file may not be called so, in the editor's words; null where it may. Some names no Windows machine can hold, and
 * some would run something when a command with the name is pasted into a terminal.
 */
export function faultOfName(name: string): string | null {
  if (name.length > longestName)
    return `tên tệp dài ${name.length} ký tự, nhiều nhất là ${longestName}; hãy đặt tên ngắn hơn`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a name may hold them.
  const bad = /[<>:"|?*\\/\u0000-\u001f\u007f]/u.exec(name)?.[0];
  if (bad) return `tên tệp có ký tự ${JSON.stringify(bad)} mà Windows không nhận; hãy đổi tên tệp`;
  const runs = /[$`%!;&'\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.exec(name)?.[0];
  if (runs) return `tên tệp có ký tự ${JSON.stringify(runs)}, không an toàn khi chép vào dòng lệnh; hãy đổi tên tệp`;
  if (/^-/.test(name)) return 'tên tệp bắt đầu bằng dấu gạch, dòng lệnh sẽ hiểu nhầm; hãy đổi tên tệp';
  if (/[. ]$/.test(name)) return 'tên tệp kết thúc bằng dấu chấm hoặc dấu cách mà Windows không nhận; hãy đổi tên tệp';
  if (devices.test(name)) return 'tên tệp này Windows giữ cho thiết bị; hãy đổi tên tệp';
  return null;
}

/** The files of the content folder whose names, or whose folders' names, cannot stay. */
export const checkFileNames = (paths: readonly string[]): Problem[] =>
  paths.flatMap((path) => {
    const message = path
      .split('/')
      .map(faultOfName)
      .find((fault) => fault !== null);
    return message ? [{ file: `content/${path}`, line: 1, level: 'error' as const, message }] : [];
  });
