import { mkdirSync } from 'node:fs';
import { at, eachIsReported, type Mistake, swapped, write } from '#tests/kit/edited-content.ts';

const goodRecording = `message: viec-nha
language: tyz
speaker: Đài thử
permission: Đài thử đồng ý
recordedOn: 2026-11-20
transcript: Lời thử.
file: thu.mp3
`;

eachIsReported([
  ...(
    [
      [
        'không có phép',
        /permission: .*\n/u,
        '',
        'message:',
        ['thiếu khóa "permission"', 'không có phép thì không đăng'],
      ],
      ['của thông điệp không có', 'message: viec-nha', 'message: viec-nh', 'viec-nh', ['"viec-nh"', '"viec-nha"?']],
      ['không có tệp âm thanh', 'file: thu.mp3', 'file: khac.mp3', 'khac.mp3', ['chưa có content/recordings/khac.mp3']],
      ['ghi mã tiếng sai', 'language: tyz', 'language: Tày', 'language:', ['mã tiếng viết như']],
    ] as [string, string | RegExp, string, string, string[]][]
  ).map(
    ([what, from, to, line, says]): Mistake => ({
      name: `bản ghi ${what}`,
      make: () => {
        mkdirSync(at('recordings'));
        write('recordings/thu.mp3', 'x');
        write('recordings/thu.yaml', swapped(goodRecording, from, to));
      },
      file: 'recordings/thu.yaml',
      line,
      says,
    }),
  ),
  {
    name: 'bản ghi không có tệp nói ai cho phép',
    make: () => {
      mkdirSync(at('recordings'));
      write('recordings/thu.mp3', 'x');
    },
    file: 'recordings/thu.mp3',
    line: 1,
    says: ['(permission)', 'bỏ bản ghi'],
  },
]);
