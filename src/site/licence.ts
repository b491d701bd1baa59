/** The licence of what the site wrote itself; LICENSE-CONTENT.md says what it covers. */
export const licence = {
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
  note: 'Giấy phép dành cho phần trang biên soạn; văn bản hành chính không thuộc phạm vi bảo hộ quyền tác giả.',
} as const;
