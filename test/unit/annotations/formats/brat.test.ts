import { brat, BRAT_HOLDS } from '../../../../server/src/annotations/formats/brat/index';
import { describeRoundTrips } from './roundTrip';

describe('brat', () => {
  describeRoundTrips(brat, BRAT_HOLDS);
});
