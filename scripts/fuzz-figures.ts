/** Keeps the numbers of build/fuzz.json for the quality page, those of a topic together. */
import { readFileSync } from 'node:fs';
import { keepFigures } from './figures';

interface Held {
  readonly topic: string;
  readonly cases: number;
  readonly outcome: string;
}
const { properties } = JSON.parse(readFileSync('build/fuzz.json', 'utf8')) as { properties: readonly Held[] };
const topics = [...new Set(properties.map(({ topic }) => topic))];
keepFigures(
  'fuzz',
  topics.map((topic) => {
    const own = properties.filter((each) => each.topic === topic);
    const failed = own.filter(({ outcome }) => outcome !== 'held').length;
    return {
      topic,
      properties: own.length,
      cases: own.reduce((sum, { cases }) => sum + cases, 0),
      outcome: failed === 0 ? 'all held' : `${failed} failed`,
    };
  }),
);
