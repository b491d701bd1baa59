import { reportTypstMissing, typstAvailable } from '../print/typst.ts';
import { campaignFiles } from './campaign-files.ts';
import { markdownFiles } from './markdown-copies/index.ts';
import { materialFiles } from './material-files.ts';
import { messageFiles } from './message-files.ts';
import { numberSheetFiles } from './number-sheet.ts';
import { openDataFiles } from './open-data.ts';
import { allPackages } from './packages.ts';
import { pictureFiles } from './picture-files.ts';
import { allPlanFiles } from './plan-files.ts';
import { pressFiles } from './press-files.ts';
import type { PublishedFile } from './published-file.ts';
import { quizFiles } from './quiz-files.ts';
import { searchFiles } from './search-files.ts';
import { sharePictures } from './share-pictures.ts';
import { siteFiles } from './site-files.ts';
import { allTextFiles } from './text-files.ts';

/** Every family of files; a new one is a file of this folder and a row here. What packs others comes before them, while they wait. */
const families: (() => PublishedFile[] | Promise<PublishedFile[]>)[] = [
  allPackages,
  materialFiles,
  pictureFiles,
  pressFiles,
  messageFiles,
  allTextFiles,
  sharePictures,
  allPlanFiles,
  campaignFiles,
  numberSheetFiles,
  quizFiles,
  openDataFiles,
  markdownFiles,
  siteFiles,
  async () => Object.values(await searchFiles()),
];

/**
 * Everything that the site hands out, each address once.
 * @throws an Error in Vietnamese where two files claim one address
 */
export async function allFiles(): Promise<PublishedFile[]> {
  if (!typstAvailable()) reportTypstMissing();
  const files = (await Promise.all(families.map((family) => family()))).flat();
  const taken = new Set<string>();
  for (const { href } of files) {
    if (taken.has(href)) throw new Error(`Hai tệp cùng địa chỉ ${href}: hãy đổi tên một tệp trong src/files/.`);
    taken.add(href);
  }
  return files;
}
