import { configureGlobal } from 'fast-check';

/** How many random cases a property is tried on: few in the daily loop, many where CI is set. The one place that says so. */
configureGlobal({ numRuns: process.env.CI ? 400 : 30 });
