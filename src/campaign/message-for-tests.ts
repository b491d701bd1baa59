/** A whole message as an editor writes it; for tests. */
export const exampleMessage = {
  day: '11-16',
  slogan: 'Có nhau',
  lines: ['Có nhau'],
  lead: 'Câu dẫn.',
  audience: ['nguoi-dan'],
  violence: true,
  actions: ['Việc một.'],
  question: 'Hỏi gì?',
  answer: 'Đáp một. Đáp hai.',
  texts: {
    loudspeaker: {
      short: ['Đài [tên xã] chào.', 'Có nhau, một hai.', 'Đài [tên xã].'],
      medium: ['Đài [tên xã] chào.', 'Gọi một một ba.', 'Đài [tên xã].'],
      long: ['Đài [tên xã] chào.', 'Gọi một một ba. Gọi ngay.', 'Đài [tên xã].'],
    },
    zalo: 'Có nhau.\n\nGọi 113\nGọi 111\n',
    facebook: 'Có nhau. Gọi 113, 111.',
    sms: 'Co nhau. Goi 113, 111.',
    smsAccented: 'Có nhau. Gọi 113, 111.',
  },
};
