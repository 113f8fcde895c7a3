import { prodigy } from '../../../../server/src/annotations/formats/prodigy';
import { TASK_HOLDS } from '../../../../server/src/annotations/formats/tasks';
import { describeRoundTrips } from './roundTrip';

describe('spaCy and Prodigy', () => {
  describeRoundTrips(prodigy, TASK_HOLDS);
});
