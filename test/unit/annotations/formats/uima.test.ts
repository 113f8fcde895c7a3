import { casJson } from '../../../../server/src/annotations/formats/uima/casJson';
import { UIMA_HOLDS } from '../../../../server/src/annotations/formats/uima/holds';
import { xmi } from '../../../../server/src/annotations/formats/uima/xmi';
import { describeRoundTrips } from './roundTrip';

describe('UIMA CAS JSON', () => {
  describeRoundTrips(casJson, UIMA_HOLDS);
});

describe('UIMA XMI', () => {
  describeRoundTrips(xmi, UIMA_HOLDS);
});
