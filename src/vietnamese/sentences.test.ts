import { expect, test } from 'vitest';
import { sentences } from './sentences.ts';

test.each([
  ['Một câu. Hai câu! Ba câu?', ['Một câu.', 'Hai câu!', 'Ba câu?']],
  ['Câu xuống\ndòng. Câu sau', ['Câu xuống dòng.', 'Câu sau']],
  ['Bảo: “Con kể thế là đúng.” Rồi gọi 111.', ['Bảo: “Con kể thế là đúng.”', 'Rồi gọi 111.']],
  ['Hỏi: “Các chị thấy thế nào?”, rồi chờ. Xong.', ['Hỏi: “Các chị thấy thế nào?”, rồi chờ.', 'Xong.']],
  ['Gọi 1900 969 680, mục II.5.2. Đất rộng 1.000 m.', ['Gọi 1900 969 680, mục II.5.2.', 'Đất rộng 1.000 m.']],
  ['', []],
])('%s', (text, expected) => expect(sentences(text)).toEqual(expected));
