/** `npm run serve`: show dist/ at http://localhost:4321, or at the port typed after it or in PORT, to this machine alone unless HOST names an address. */
import { existsSync } from 'node:fs';
import { distServer, listen } from '../tests/kit/server.ts';

const fail = (line: string): never => {
  console.error(line);
  process.exit(1);
};

const given = process.argv[2] || process.env.PORT || '4321';
const port = Number(given);
if (!Number.isInteger(port) || port < 1 || port > 65_535)
  fail(`Cổng là “${given}”: cần một số từ 1 đến 65535, ví dụ: npm run serve -- 8080`);
if (!existsSync('dist/index.html')) fail('Chưa có dist/. Hãy chạy “npm run build” trước.');

const host = process.env.HOST || '127.0.0.1';
try {
  await listen(distServer('dist'), port, host);
  const name = host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  console.log(`Trang đang chạy ở http://${name}:${port} (dừng: Ctrl+C).`);
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    fail(`Cổng ${port} đang có chương trình khác dùng. Hãy dừng nó hoặc chọn cổng khác: npm run serve -- ${port + 1}`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    fail(`HOST là “${host}”: máy này không có địa chỉ đó. Bỏ HOST để chỉ máy này xem được, hoặc HOST=0.0.0.0.`);
  fail(`Không mở được cổng ${port}: ${message}`);
}
