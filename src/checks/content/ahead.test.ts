import { expect, it } from 'vitest';
import { eachIsReported, edit, fresh, root } from '#tests/kit/edited-content.ts';
import { checkAhead } from './ahead.ts';
import { readContent } from './read-content.ts';

const level = 'warning';
const says = ['là ngày chưa tới'];
const answer = 'answers/tuoi-ket-hon.mdx';

eachIsReported([
  {
    name: 'ngày kiểm số điện thoại chưa tới',
    make: () => edit('services.yaml', /checkedOn: .*/u, 'checkedOn: 2962-11-23'),
    file: 'services.yaml',
    line: 'checkedOn: 2962-11-23',
    says,
    level,
  },
  {
    name: 'ngày kiểm câu trả lời chưa tới',
    make: () => edit(answer, /^checked: .*/mu, 'checked: 2905-11-30'),
    file: answer,
    line: 'checked: 2905-11-30',
    says,
    level,
  },
  {
    name: 'ngày của nhật ký chưa tới',
    make: () => edit('changes.yaml', / {2}date: .*/u, '  date: 2905-11-30'),
    file: 'changes.yaml',
    line: 'date: 2905-11-30',
    says,
    level,
  },
]);

it('takes the day that has begun elsewhere, not the one after it', () => {
  edit('changes.yaml', / {2}date: .*/u, '  date: 2905-11-30');
  const content = readContent(root);
  fresh();
  const ahead = (today: string) => checkAhead(content, new Date(today)).map(({ line }) => line);
  expect(ahead('2905-11-29T18:00:00Z')).toEqual([]);
  expect(ahead('2905-11-28T18:00:00Z')).toHaveLength(1);
});
