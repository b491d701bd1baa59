/** `npm run ledger`: add what dist/ publishes to the ledger. `-- --forget /dia-chi/` takes out what was recorded but never published. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { formatProblem, hasErrors } from '../src/checks/problem.ts';
import { addressesOf, filesIn } from '../src/ledger/addresses.ts';
import { compareWithLedger } from '../src/ledger/check-ledger.ts';
import { forget, formatLedger, ledgerFile, mergeLedgers, parseLedger } from '../src/ledger/ledger-file.ts';
import { readRedirects, redirectsFile } from '../src/ledger/redirects.ts';
import { canMake } from '../src/ledger/this-machine.ts';
import { readOptions } from '../src/scaffold/read-options.ts';
import { runCommand } from '../src/scaffold/run-command.ts';

const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const usage = `  npm run ledger
  npm run ledger -- --forget /dia-chi/    (chỉ với địa chỉ chưa từng lên mạng)`;

await runCommand(usage, (args) => {
  const { words, given } = readOptions(
    args,
    { forget: true },
    'npm run ledger, hoặc npm run ledger -- --forget /dia-chi/',
  );
  if (given.forget) return forgetAddresses(words);
  if (words.length) throw new Error(`Thừa chữ “${words.join(' ')}”. Hãy gõ:\n${usage}`);
  if (!existsSync('dist/index.html')) throw new Error('Chưa có dist/. Hãy chạy “npm run build” trước.');
  const now = addressesOf(filesIn('dist'));
  const text = read(ledgerFile);
  const { problems } = compareWithLedger(text, now, readRedirects(read(redirectsFile)), canMake);
  const errors = problems.filter((problem) => hasErrors([problem]));
  if (errors.length) throw new Error(`${errors.map(formatProblem).join('\n')}\nChưa ghi: hãy sửa hết lỗi trước.`);
  const recorded = parseLedger(text);
  const merged = mergeLedgers(recorded, now.names);
  const count = (names: typeof merged) => [...names.values()].reduce((sum, within) => sum + 1 + within.size, 0);
  writeFileSync(ledgerFile, formatLedger(merged));
  console.log(`Đã ghi thêm ${count(merged) - count(recorded)} địa chỉ và mã vào ${ledgerFile}.`);
});

function forgetAddresses(addresses: readonly string[]): void {
  const names = parseLedger(read(ledgerFile));
  const missing = addresses.filter((address) => !forget(names, address));
  if (addresses.length === 0 || missing.length)
    throw new Error(
      `Sổ không có ${missing.join(', ') || 'gì để bỏ'}; chưa đổi gì. Hãy ghi địa chỉ đúng như trong ${ledgerFile}.`,
    );
  writeFileSync(ledgerFile, formatLedger(names));
  console.log(`Đã bỏ khỏi sổ: ${addresses.join(', ')}. Chỉ làm thế với địa chỉ chưa từng lên mạng.`);
}
