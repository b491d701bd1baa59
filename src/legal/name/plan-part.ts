import type { Component, LegalDocument } from '../model.ts';
import { componentType } from './component-head.ts';

/** The part of a text that is the plan: the one issued with it, or the text itself. */
export const planPart = ({ components }: LegalDocument): Component =>
  components.find((component, i) => i > 0 && /^kế hoạch/iu.test(componentType(component))) ?? components[0]!;
