import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent as findProblems } from '../checks/content/check-content.ts';
import { hasErrors, report } from '../checks/problem.ts';
import { unwritten } from '../schemas/unwritten.ts';

/**
 * Stop a build whose content is wrong before anything is written; a dev server only says what is wrong. What is still to
 * be written may be built for a trial, not for an address of its own (SITE_URL).
 */
export function checkContent(): AstroIntegration {
  return {
    name: 'check-content',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const problems = findProblems(fileURLToPath(new URL('content/', config.root)));
        if (problems.length === 0) return;
        console.error(report(problems));
        if (command === 'build' && process.env.SITE_URL && problems.some(({ isUnfinished }) => isUnfinished))
          throw new Error(
            `Còn chỗ ghi “${unwritten}” (xem các dòng trên); chưa công bố được. Muốn xem thử thì dựng không kèm tên miền (SITE_URL), hoặc “npm run dev”.`,
          );
        if (!hasErrors(problems)) return;
        if (command === 'build') throw new Error('Nội dung còn lỗi (xem các dòng trên); chưa ghi tệp nào.');
        logger.warn('Nội dung còn lỗi: trang xem thử có thể thiếu hoặc sai.');
      },
    },
  };
}
