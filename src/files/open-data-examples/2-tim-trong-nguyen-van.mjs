// Những điều khoản có chữ “bình đẳng giới”, đúng từng chữ, kèm địa chỉ
const { entries } = await (await fetch('https://trang.vi-du/du-lieu/dieu-khoan.json')).json();
for (const { data } of entries)
  if (data.content?.includes('bình đẳng giới')) console.log(`${data.label} (${data.url})\n${data.content}\n`);
