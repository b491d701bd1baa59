import { z } from 'zod';

const place = z
  .string({ error: 'phải là địa chỉ bắt đầu bằng "/", ví dụ /tai-lieu/moi/' })
  .regex(/^(?:\/(?!\/)[^\s?#]*(?:#\S+)?|[^\s/?#@:]+)$/u, {
    error:
      'phải là địa chỉ trên trang này, bắt đầu bằng "/", ví dụ /tai-lieu/moi/ hay /trang/#ma-moi (hoặc mã sự kiện của lịch)',
  });

/** Where public addresses lead that have been renamed or taken down: old → new. Rows never leave it. */
export const redirects = z.record(place, place);

export type Redirects = z.infer<typeof redirects>;
