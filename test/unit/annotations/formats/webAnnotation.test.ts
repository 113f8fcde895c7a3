import { webAnnotation, WEB_ANNOTATION_HOLDS } from '../../../../server/src/annotations/formats/webAnnotation';
import { describeRoundTrips } from './roundTrip';

describe('W3C Web Annotation', () => {
  describeRoundTrips(webAnnotation, WEB_ANNOTATION_HOLDS);
});
