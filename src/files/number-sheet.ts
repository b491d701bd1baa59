import { numberSheetPdf } from '../campaign/number-sheet.ts';
import { typstAvailable } from '../print/typst.ts';
import { services } from '../queries/index.ts';
import { site } from '../site/site.ts';
import { kindOfSite, notOfState } from '../site/standing.ts';
import { absolute } from '../site/url.ts';
import { shortDay } from '../vietnamese/dates.ts';
import { upperFirst } from '../vietnamese/sentence-case.ts';
import { type PublishedFile, published } from './published-file.ts';

const title = 'Số gọi khi cần';

/** The sheet of numbers for a wall; none where this machine draws no PDF. */
export const numberSheetFiles = (): PublishedFile[] =>
  typstAvailable()
    ? [
        published(
          { href: '/tro-giup/so-goi-khi-can.pdf', label: 'PDF', name: title, about: `${title}, A4 một màu` },
          async () => {
            const lines = await services();
            const day = lines.map(({ checkedOn }) => checkedOn).sort()[0]!;
            return numberSheetPdf({
              title,
              numbers: lines.map(({ number, name, told }) => ({ number, name, told, isPaid: number.length > 3 })),
              own: ['Công an xã', 'Trạm y tế'],
              source: `${upperFirst(kindOfSite)} “${site.name}” soạn${notOfState('giấy')}. Kiểm số ngày ${shortDay(day)}. Nguồn: ${absolute('/tro-giup/')}`,
              day,
            });
          },
        ),
      ]
    : [];
