/** `npm run ledger`: add what dist/ publishes to the ledger. `-- --forget /dia-chi/` takes out what was recorded but never published. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { formatProblem, hasErrors } from '../src/checks/problem.ts';
import { addressesOf, filesIn } from '../src/ledger/addresses.ts';
import { compareWithLedger } from '../src/ledger/check-ledger.ts';
import { forget, formatLedger, ledgerFile, mergeLedgers, parseLedger } from '../src/ledger/ledger-file.ts';
import { readRedirects, redirectsFile } from '../src/ledger/redirects.ts';
import { canMake } from '../src/ledger/this-machine.ts';

const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const stop = (line: string): never => {
  console.error(line);
  process.exit(1);
};
const [option, ...addresses] = process.argv.slice(2);
let text = read(ledgerFile);
if (option === '--forget') {
  const names = parseLedger(text);
  const missing = addresses.filter((address) => !forget(names, address));
  if (addresses.length === 0 || missing.length)
    stop(`Sổ không có ${missing.join(', ') || 'gì để bỏ'}; chưa đổi gì. Hãy ghi địa chỉ đúng như trong ${ledgerFile}.`);
  text = formatLedger(names);
  writeFileSync(ledgerFile, text);
  console.log(`Đã bỏ khỏi sổ: ${addresses.join(', ')}. Chỉ làm thế với địa chỉ chưa từng lên mạng.`);
} else if (option !== undefined) {
  stop(`Không có lựa chọn “${option}”. Dùng: npm run ledger, hoặc npm run ledger -- --forget /dia-chi/`);
} else {
  if (!existsSync('dist/index.html')) stop('Chưa có dist/. Hãy chạy “npm run build” trước.');
  const now = addressesOf(filesIn('dist'));
  const { problems } = compareWithLedger(text, now, readRedirects(read(redirectsFile)), canMake);
  const errors = problems.filter((problem) => hasErrors([problem]));
  if (errors.length) stop(`${errors.map(formatProblem).join('\n')}\nChưa ghi: hãy sửa hết lỗi trước.`);
  const recorded = parseLedger(text);
  const merged = mergeLedgers(recorded, now.names);
  const count = (names: typeof merged) => [...names.values()].reduce((sum, within) => sum + 1 + within.size, 0);
  writeFileSync(ledgerFile, formatLedger(merged));
  console.log(`Đã ghi thêm ${count(merged) - count(recorded)} địa chỉ và mã vào ${ledgerFile}.`);
}
