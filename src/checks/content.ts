import { checkBodies, checkLinks } from './content-bodies.ts';
import { checkDays, checkWeeks } from './content-calendar.ts';
import { checkIds, checkNames, checkReplaces, checkSameInstrument } from './content-instruments.ts';
import { checkPublishedIds } from './content-published.ts';
import {
  checkAnnotations,
  checkCampaigns,
  checkGlossary,
  checkMaterials,
  checkMessages,
  checkPlans,
} from './content-references.ts';
import { checkRejectedNumbers, checkServices } from './content-services.ts';
import { checkOriginals, checkRecordAgainstText, readTexts, type Texts } from './content-texts.ts';
import { comparePlaces, type Problem } from './problem.ts';
import { type Content, readContent } from './read-content.ts';

/** One rule about the content as a whole. A new rule is a function and a row here. */
type Check = (content: Content, texts: Texts) => Problem[];

const checks: Check[] = [
  checkIds,
  checkSameInstrument,
  checkReplaces,
  checkNames,
  checkOriginals,
  (_, texts) => [...texts.values()].flatMap(checkRecordAgainstText),
  checkPublishedIds,
  checkPlans,
  checkCampaigns,
  checkMessages,
  checkMaterials,
  checkAnnotations,
  checkGlossary,
  (content) => checkServices(content),
  checkRejectedNumbers,
  checkWeeks,
  checkDays,
  checkBodies,
  checkLinks,
];

/**
 * Everything that is wrong in the content, sorted by file and line.
 * Reads only; prints nothing.
 * @param root the content folder
 */
export function checkContent(root: string): Problem[] {
  const content = readContent(root);
  const { texts, problems } = readTexts(content);
  return [...content.problems, ...problems, ...checks.flatMap((check) => check(content, texts))].sort(comparePlaces);
}
