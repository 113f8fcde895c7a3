import type { Holds } from '../losses';

/** What a CAS has a place for that other tools show. What is kept stands in a feature of ours, as JSON. */
export const UIMA_HOLDS: Holds = {
  orphaned: 'lost',
  whole: 'shown',
  relations: 'shown',
  events: 'shown',
  manyEnds: 'shown',
  endLabels: 'kept',
  empty: 'shown',
  discontinuous: 'kept',
  overlapping: 'shown',
  layers: 'shown',
  rejected: 'shown',
  layer: 'shown',
  id: 'kept',
  status: 'kept',
  confidence: 'kept',
  attributes: 'shown',
  links: 'shown',
  author: 'kept',
  times: 'kept',
  comments: 'kept',
  foreign: 'kept',
};
