import { LABEL_STUDIO_HOLDS, labelStudio } from '../../../../server/src/annotations/formats/labelStudio';
import { describeRoundTrips } from './roundTrip';

describe('Label Studio', () => {
  describeRoundTrips(labelStudio, LABEL_STUDIO_HOLDS);
});
