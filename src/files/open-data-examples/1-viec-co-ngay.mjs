// Các việc có ngày của năm mới nhất, xếp theo ngày
const { entries } = await (await fetch('https://trang.vi-du/du-lieu/nhiem-vu.json')).json();
const dated = entries.at(-1).data.tasks.filter(({ when }) => when);
const lastDay = ({ when }) => when.before ?? when.to;
for (const task of dated.toSorted((a, b) => lastDay(a).localeCompare(lastDay(b))))
  console.log(`${task.when.before ? 'trước' : 'đến'} ${lastDay(task)}: ${task.text}`);
