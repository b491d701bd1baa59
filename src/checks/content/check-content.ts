import { comparePlaces, type Problem } from '../problem.ts';
import { checkBodies, checkChanges, checkLinks } from './bodies.ts';
import { checkDays, checkEditionYears, checkWeeks } from './calendar.ts';
import { checkCoverage } from './coverage.ts';
import { checkDanger } from './danger.ts';
import { checkDoubts } from './doubts.ts';
import { checkIds, checkNames, checkReplaces, checkSameInstrument, checkStatusAge } from './instruments.ts';
import { checkLeftOver } from './left-over.ts';
import { checkLetters } from './letters.ts';
import { checkBodyPlaces, checkGroups, checkNamedBodies } from './named-bodies.ts';
import { checkOfficeWords } from './office-words.ts';
import { checkPublishedIds } from './published.ts';
import { checkQuiet } from './quiet.ts';
import { type Content, readContent } from './read-content.ts';
import { checkAnnotations, checkGlossary, checkMaterials, checkPlanMessages, checkPlans } from './references.ts';
import { checkRoles } from './role.ts';
import { checkRejectedNumbers, checkServices } from './services.ts';
import { checkSiteWords } from './site-words.ts';
import { checkTasks } from './task-lists.ts';
import { checkOriginals, checkRecordAgainstText, readTexts, type Texts } from './texts.ts';
import { checkTiles } from './tiles.ts';
import { checkUnwritten } from './unwritten.ts';

/** One rule about the content as a whole. A new rule is a function and a row here. */
type Check = (content: Content, texts: Texts) => Problem[];

const checks: Check[] = [
  checkIds,
  checkSameInstrument,
  checkReplaces,
  (content) => checkStatusAge(content),
  checkNames,
  (content) => checkRoles(content),
  checkOriginals,
  (_, texts) => [...texts.values()].flatMap(checkRecordAgainstText),
  checkDoubts,
  checkPublishedIds,
  checkPlans,
  checkTasks,
  (content) => checkNamedBodies(content),
  (content) => checkGroups(content),
  (content) => checkBodyPlaces(content),
  checkPlanMessages,
  (content) => checkQuiet(content),
  (content) => checkOfficeWords(content),
  checkMaterials,
  checkCoverage,
  checkLetters,
  checkTiles,
  checkAnnotations,
  checkGlossary,
  (content) => checkDanger(content),
  (content) => checkServices(content),
  checkRejectedNumbers,
  checkWeeks,
  checkDays,
  checkEditionYears,
  checkBodies,
  checkLinks,
  checkChanges,
  (content) => checkSiteWords(content),
  (content) => checkLeftOver(content),
  (content) => checkUnwritten(content),
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
