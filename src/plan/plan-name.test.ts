import { expect, test } from 'vitest';
import { parseLegal } from '../legal/read/parse.ts';
import { isIssuedWith, planName } from './plan-name.ts';

const head = (kind: string, title: string) => `**ỦY BAN NHÂN DÂN
TỈNH VÍ DỤ**

**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc**

Số: 7/KH-UBND

Ví Dụ, ngày 05 tháng 02 năm 2031

**${kind}**

**${title}**
`;

test('a plan that stands alone is called by its own title, in small letters', () => {
  const document = parseLegal(
    '7-kh-ubnd-vi-du-2031',
    `${head('KẾ HOẠCH', 'THỰC HIỆN BÌNH ĐẲNG GIỚI NĂM 2031')}\n**I. MỤC ĐÍCH**\n\n- Một điều.\n`,
  );
  expect(planName(document)).toBe('Kế hoạch thực hiện bình đẳng giới năm 2031');
  expect(isIssuedWith(document)).toBe(false);
});

test('a plan issued with a decision is called by the plan’s title, not by the decision’s', () => {
  const document = parseLegal(
    '7-qd-ubnd-vi-du-2031',
    `${head('QUYẾT ĐỊNH', 'Về việc ban hành Kế hoạch')}
**Điều 1.** Ban hành kèm theo Quyết định này Kế hoạch làm ví dụ.

**Nơi nhận:**
- Lưu: VT.

**TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH**

**Nguyễn Văn Ví Dụ**

**KẾ HOẠCH**

**Thực hiện công tác làm ví dụ
Tỉnh Ví Dụ, năm 2031**

(Kèm theo Quyết định số 7/QĐ-UBND ngày 05 tháng 02 năm 2031 của Ủy ban nhân dân Tỉnh Ví Dụ)

**I. MỤC ĐÍCH**

- Một điều.
`,
  );
  expect(planName(document)).toBe('Kế hoạch thực hiện công tác làm ví dụ Tỉnh Ví Dụ, năm 2031');
  expect(isIssuedWith(document)).toBe(true);
});
