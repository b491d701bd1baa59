// Những điều khoản có chữ “bạo lực”, đúng từng chữ, kèm địa chỉ
const { entries } = await (await fetch('https://trang.vi-du/du-lieu/dieu-khoan.json')).json();
for (const { data } of entries)
  if (data.content?.includes('bạo lực')) console.log(`${data.label} (${data.url})\n${data.content}\n`);
