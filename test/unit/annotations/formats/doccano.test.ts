import { doccano } from '../../../../server/src/annotations/formats/doccano';
import { TASK_HOLDS } from '../../../../server/src/annotations/formats/tasks';
import { describeRoundTrips } from './roundTrip';

describe('doccano', () => {
  describeRoundTrips(doccano, TASK_HOLDS);
});
