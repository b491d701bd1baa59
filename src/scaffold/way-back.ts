import { spawnSync } from 'node:child_process';

/**
 * The commands of Git that take back what is about to be done to some paths, and touch no other work: one a line.
 * @param project the project's folder
 * @param paths `old`: what will change or go; `fresh`: what will be there anew
 * @throws an Error in Vietnamese where Git could not bring `old` back as it stands now
 */
export function wayBack(project: string, { old, fresh }: Record<'old' | 'fresh', readonly string[]>): string[] {
  const { status, stdout, stderr, error } = spawnSync(
    'git',
    ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '--ignored', '--', ...old],
    { cwd: project, encoding: 'utf8', maxBuffer: 1e8, env: { ...process.env, LC_ALL: 'C' } },
  );
  if (status !== 0) {
    const reason = error
      ? 'Máy này chưa có Git'
      : /not a git repository/.test(stderr)
        ? 'Thư mục này không có Git'
        : `Git báo lỗi (${stderr.trim().split('\n')[0]})`;
    throw new Error(
      `${reason}, nên làm xong không có lệnh nào lấy lại được. Chưa đổi gì. Hãy chép thư mục content sang nơi khác, rồi gõ lại lệnh này, thêm --no-undo.`,
    );
  }
  const dirty = stdout.split('\0').flatMap((row) => row.slice(3) || []);
  if (dirty.length)
    throw new Error(
      `Chưa đổi gì: lệnh này đổi hay xóa những tệp có chỗ sửa chưa ghi vào Git, làm xong không lấy lại được:\n${dirty
        .map((path) => `  ${path}\n`)
        .join(
          '',
        )}Hãy ghi vào Git trước, gõ lần lượt:\n  git add content\n  git commit -m "Nội dung đang soạn"\nHoặc chép các tệp ấy sang nơi khác, rồi gõ lại lệnh này, thêm --no-undo.`,
    );
  const quoted = (paths: readonly string[]) =>
    paths.map((path) => (/^[\w./-]+$/.test(path) ? path : `"${path}"`)).join(' ');
  return [
    ...(old.length ? [`git checkout -- ${quoted(old)}`] : []),
    ...(fresh.length ? [`git clean -fdq -- ${quoted(fresh)}`] : []),
  ];
}

/** What a command says of the way back once it has done its work. */
export const sayWayBack = (commands: readonly string[]): string =>
  `Muốn lấy lại như trước lệnh này, khi chưa sửa gì thêm ở các tệp ấy và chưa ghi vào Git, gõ lần lượt:\n${commands
    .map((line) => `  ${line}`)
    .join('\n')}`;
