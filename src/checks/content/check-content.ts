import { comparePlaces, hasErrors, type Problem } from '../problem.ts';
import { checkAhead } from './ahead.ts';
import {
  checkAnswerAge,
  checkAnswerGuard,
  checkAnswerLinks,
  checkAnswerNumbers,
  checkQuiz,
  checkSameQuestion,
} from './answers.ts';
import { checkBodies, checkChanges, checkLinks } from './bodies.ts';
import { checkDays, checkEditionYears, checkWeeks } from './calendar.ts';
import { checkColours } from './colours.ts';
import { checkCoverage } from './coverage.ts';
import { checkDanger } from './danger.ts';
import { checkDoubts } from './doubts.ts';
import { checkHelpOrder } from './help-order.ts';
import { checkIds, checkNames, checkReplaces, checkSameInstrument, checkStatusAge } from './instruments.ts';
import { checkLaw } from './law.ts';
import { checkLeftOver } from './left-over.ts';
import { checkLetters } from './letters.ts';
import { checkBodyPlaces, checkGroups, checkNamedBodies } from './named-bodies.ts';
import { checkOfficeWords } from './office-words.ts';
import { checkProse } from './prose.ts';
import { checkPublishedIds } from './published.ts';
import { checkQuiet } from './quiet.ts';
import { type Content, readContent } from './read-content.ts';
import { checkRecordings } from './recordings.ts';
import { checkAnnotations, checkGlossary, checkMaterials, checkPlanMessages, checkPlans } from './references.ts';
import { checkRoles } from './role.ts';
import { checkRejectedNumbers, checkServices } from './services.ts';
import { checkSiteWords } from './site-words.ts';
import { checkTasks } from './task-lists.ts';
import { checkOriginals, checkRecordAgainstText, readTexts, type Texts } from './texts.ts';
import { checkTiles } from './tiles.ts';
import { checkToldNumbers } from './told-numbers.ts';
import { checkUnwritten } from './unwritten.ts';
import { checkVoice } from './voice.ts';

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
  (content) => checkVoice(content),
  (content) => checkHelpOrder(content),
  checkMaterials,
  (content) => checkRecordings(content),
  checkCoverage,
  checkLetters,
  checkTiles,
  checkAnnotations,
  checkGlossary,
  (content) => checkDanger(content),
  (content) => checkServices(content),
  checkRejectedNumbers,
  checkToldNumbers,
  (content) => checkAhead(content),
  checkWeeks,
  checkDays,
  checkEditionYears,
  checkBodies,
  checkLinks,
  checkChanges,
  (content) => checkAnswerGuard(content),
  (content) => checkAnswerLinks(content),
  (content) => checkLaw(content),
  (content) => checkAnswerNumbers(content),
  (content) => checkSameQuestion(content),
  (content) => checkQuiz(content),
  (content) => checkSiteWords(content),
  checkColours,
  (content) => checkLeftOver(content),
  (content) => checkUnwritten(content),
];

/**
 * Everything that is wrong in the content, sorted by file and line; what may only follow from files that could not be read
 * stands last.
 * Reads only; prints nothing.
 * @param root the content folder
 * @param today for whoever asks which answers are old; a build does not, as it must not depend on its day
 */
export function checkContent(root: string, today?: Date): Problem[] {
  const content = readContent(root);
  const { texts, problems } = readTexts(content);
  const broken = hasErrors(content.problems);
  const found = [
    ...problems,
    ...checks.flatMap((check) => check(content, texts)),
    ...(today ? checkAnswerAge(content, today) : []),
  ].map((problem) => ({
    ...problem,
    ...(broken && mayFollow(problem, content) && { follows: true as const }),
  }));
  // What is wrong with the words of one file follows from no other.
  return [...content.problems, ...checkProse(content), ...found].sort(
    (a, b) => Number(a.follows ?? false) - Number(b.follows ?? false) || comparePlaces(a, b),
  );
}

/** Whether a problem may be one only because another file could not be read: a message in the very file that is broken is not. */
const mayFollow = ({ file, level }: Problem, { problems }: Content): boolean =>
  level === 'error' && !problems.some((problem) => problem.file === file);
