// Tải mọi tệp dữ liệu và kiểm mã SHA-256 của từng tệp
import { createHash } from 'node:crypto';

const { datasets } = await (await fetch('https://trang.vi-du/du-lieu/index.json')).json();
for (const { id, url, sha256 } of datasets) {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  const isSame = createHash('sha256').update(bytes).digest('hex') === sha256;
  console.log(`${id}: ${isSame ? 'đúng' : 'KHÁC'}`);
}
