/** `npm run serve`: show dist/ at http://localhost:4321, or at the port in PORT. */
import { existsSync } from 'node:fs';
import { distServer, listen } from '../src/checks/dist/server.ts';

const fail = (line: string): never => {
  console.error(line);
  process.exit(1);
};

const port = Number(process.env.PORT || 4321);
if (!Number.isInteger(port) || port < 1 || port > 65_535)
  fail(`PORT là “${process.env.PORT}”: cần một số từ 1 đến 65535.`);
if (!existsSync('dist/index.html')) fail('Chưa có dist/. Hãy chạy “npm run build” trước.');

try {
  await listen(distServer('dist'), port);
  console.log(`Trang đang chạy ở http://localhost:${port} (dừng: Ctrl+C).`);
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    fail(
      `Cổng ${port} đang có chương trình khác dùng. Hãy dừng nó hoặc chọn cổng khác: PORT=${port + 1} npm run serve`,
    );
  fail(`Không mở được cổng ${port}: ${message}`);
}
