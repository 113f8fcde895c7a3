import { brat } from './brat/index';
import { claimReview } from './claimReview';
import { conll } from './conll';
import { doccano } from './doccano';
import type { Format } from './facts';
import { labelStudio } from './labelStudio';
import { prodigy } from './prodigy';
import { tei } from './tei/index';
import { casJson } from './uima/casJson';
import { xmi } from './uima/xmi';
import { webAnnotation } from './webAnnotation';
import { webannoTsv } from './webannoTsv/index';

export { annotationsOf } from './analysis';
export type { Exported, Format, FormatDocument, FormatFile, FormatInput, Imported, Loss } from './facts';

/** Every form of file that annotations are exchanged in, both ways, in the order in which they are offered. */
export const EXCHANGE_FORMATS: readonly Format[] = [
  brat,
  webAnnotation,
  webannoTsv,
  casJson,
  xmi,
  tei,
  doccano,
  labelStudio,
  prodigy,
  conll,
];

/** What can only be written. */
export const EXPORT_FORMATS: readonly Format[] = [...EXCHANGE_FORMATS, claimReview];
