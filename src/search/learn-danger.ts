import { type Danger, type DangerKind, dangerKinds } from '../schemas/danger.ts';
import type { DangerExamples } from '../schemas/danger-examples.ts';
import { fold } from '../vietnamese/fold.ts';
import { dangerFeatures, PLACES } from './danger-features.ts';
import { type DangerWords, GAPS } from './danger-words.ts';

/** What was tried, by leaving one writer's list out of four in turn, stands in docs/search.md. */
const ROUNDS = 12;
const STEP = 0.5;
/** Weights are drawn back hard, or the learner knows its examples by heart. */
const DRAW_BACK = 0.02;
/** As many features as may travel: more weigh more and judge hardly better. */
const KEPT = 6000;
/** Weights travel as whole parts of this. */
const PARTS = 3;
const HEAVIEST = 12;
/** The score from which on numbers are shown. Lower by 1/3 shows 0.7 % more of those in distress, and 1.6 % more of the harmless. */
const THRESHOLD = 0;

interface Example {
  places: number[];
  isDanger: number;
}

/**
 * What the detector needs: the words as they travel, and weights learned from the examples by logistic regression. The same input
 * gives the same output: nothing is left to chance or the clock.
 * @param groups the entries of content/danger.yaml
 * @param examples the entries of content/danger-examples.yaml
 */
export function learnDanger(groups: readonly Danger[], examples: readonly DangerExamples[]): DangerWords {
  const words = dangerLists(groups);
  const read = dangerFeatures(words);
  const lines: Example[] = [];
  const add = (typed: string, isDanger: number) => {
    // Each also as it is typed without accents.
    for (const text of new Set([typed, fold(typed)])) lines.push({ places: read(text).places, isDanger });
  };
  for (const { distress, harmless } of examples) {
    for (const typed of distress) add(typed, 1);
    for (const typed of harmless) add(typed, 0);
  }

  const first = fitted(lines);
  const kept = heaviest(lines, first.weights);
  const last = fitted(lines.map((line) => ({ ...line, places: line.places.filter((place) => kept.has(place)) })));
  let gaps = '';
  let weights = '';
  let before = -1;
  for (let place = 0; place < PLACES; place++) {
    const weight = Math.max(-HEAVIEST, Math.min(HEAVIEST, Math.round(last.weights[place]! * PARTS)));
    if (weight === 0) continue;
    const gap = place - before - 1;
    gaps += '~'.repeat(Math.floor(gap / GAPS.length)) + GAPS[gap % GAPS.length];
    weights += String.fromCharCode(weight > 0 ? 96 + weight : 64 - weight);
    before = place;
  }
  return { ...words, bias: Math.round((last.bias - THRESHOLD) * PARTS * 10) / 10, gaps, weights };
}

/** The words of content/danger.yaml in the form that travels, each once a kind. */
function dangerLists(groups: readonly Danger[]): Pick<DangerWords, 'kinds' | 'short'> {
  const lists = Object.fromEntries(Object.values(dangerKinds).map((kind) => [kind, new Set<string>()])) as Record<
    DangerKind,
    Set<string>
  >;
  const short: string[] = [];
  for (const group of groups)
    if (group.kind === 'viết tắt') short.push(...Object.entries(group.words).map((pair) => pair.join(' ')));
    else
      for (const word of group.words)
        lists[dangerKinds[group.kind]].add('marked' in group && group.marked ? `!${word}` : word);
  const kinds = Object.fromEntries(Object.entries(lists).map(([kind, list]) => [kind, [...list].sort().join(',')]));
  return { kinds: kinds as DangerWords['kinds'], short: short.sort().join(',') };
}

/** Logistic regression by AdaGrad; what counts is the mean of the weights over the later half of the rounds. */
function fitted(lines: readonly Example[]): { weights: Float64Array; bias: number } {
  const weights = new Float64Array(PLACES);
  const moved = new Float64Array(PLACES).fill(0.01);
  const mean = new Float64Array(PLACES);
  const later = ROUNDS / 2;
  let bias = 0;
  let meanBias = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < lines.length; i++) {
      // A stride through the list mixes the two sides.
      const { places, isDanger } = lines[(i * 7919 + round * 31) % lines.length]!;
      let score = bias;
      for (const place of places) score += weights[place]!;
      const wrong = isDanger - 1 / (1 + Math.exp(-score));
      bias += 0.02 * wrong;
      for (const place of places) {
        const slope = wrong - DRAW_BACK * weights[place]!;
        moved[place]! += slope * slope;
        weights[place]! += (STEP * slope) / Math.sqrt(moved[place]!);
      }
    }
    if (round < later) continue;
    for (let place = 0; place < PLACES; place++) mean[place]! += weights[place]! / later;
    meanBias += bias / later;
  }
  return { weights: mean, bias: meanBias };
}

/** The places that move most scores: by weight, and by how many examples have them. */
function heaviest(lines: readonly Example[], weights: Float64Array): Set<number> {
  const seen = new Float64Array(PLACES);
  for (const { places } of lines) for (const place of places) seen[place]! += 1;
  const worth = weights.map((weight, place) => Math.abs(weight) * Math.sqrt(seen[place]!));
  const order = [...worth.keys()].sort((a, b) => worth[b]! - worth[a]! || a - b);
  return new Set(order.slice(0, KEPT));
}
