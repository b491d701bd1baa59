/** One package as the lock file states it. */
export interface Licensed {
  name: string;
  version: string;
  licence: string;
  /** Whether it only serves those who work on the site. */
  isDev: boolean;
}

/** Every package of a lock file with its version and licence, each once, by name. What only comes within another is that one's. */
export function packagesOf(lock: string): Licensed[] {
  const { packages } = JSON.parse(lock) as {
    packages: Record<string, { version?: string; license?: string; dev?: true; devOptional?: true; inBundle?: true }>;
  };
  const all = Object.entries(packages).flatMap(([path, { version = '', license = '', dev, devOptional, inBundle }]) =>
    path === '' || inBundle
      ? []
      : [
          {
            name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
            version,
            licence: license,
            isDev: Boolean(dev ?? devOptional),
          },
        ],
  );
  const byKey = new Map(all.map((one) => [`${one.name}@${one.version}`, one]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** The packages as one report in Markdown: how many of each licence, then one row each. */
export function licenceReport(packages: readonly Licensed[]): string {
  const counts = [...Map.groupBy(packages, ({ licence }) => licence)].sort(([, a], [, b]) => b.length - a.length);
  return [
    '# Phần mềm dùng để dựng và kiểm trang',
    '',
    'Lấy từ package-lock.json (npm run licences). Không gói nào trong này là một phần của nội dung; phông chữ trên trang theo SIL Open Font License.',
    '',
    ...counts.map(([licence, own]) => `- ${licence}: ${own.length} gói`),
    '',
    '| Gói | Phiên bản | Giấy phép | Dùng khi |',
    '|---|---|---|---|',
    ...packages.map(
      ({ name, version, licence, isDev }) => `| ${name} | ${version} | ${licence} | ${isDev ? 'kiểm, soạn' : 'dựng'} |`,
    ),
    '',
  ].join('\n');
}
