import { acronymUnexpanded } from './acronymUnexpanded';
import { amountConversion } from './amountConversion';
import { amountDiffers } from './amountDiffers';
import { amountPart } from './amountPart';
import { amountParts } from './amountParts';
import { bodyEmpty } from './bodyEmpty';
import { CHECK_FAILED } from './checkFailed';
import { dateImpossible } from './dateImpossible';
import { dateRange } from './dateRange';
import { dateTense } from './dateTense';
import { dateWeekday } from './dateWeekday';
import type { Check } from './facts';
import { firstMentionShort } from './firstMentionShort';
import { handleTwoPeople } from './handleTwoPeople';
import { headerDateAmbiguous } from './headerDateAmbiguous';
import { headerDateFuture } from './headerDateFuture';
import { headerDateImpossible } from './headerDateImpossible';
import { headerDateMalformed } from './headerDateMalformed';
import { headerDateMissing } from './headerDateMissing';
import { headerForm } from './headerForm';
import { headerKeyDuplicate } from './headerKeyDuplicate';
import { headerKeyUnknown } from './headerKeyUnknown';
import { headerMissing } from './headerMissing';
import { headerTooLarge } from './headerTooLarge';
import { headerUnclosed } from './headerUnclosed';
import { headerValueType } from './headerValueType';
import { headerYamlSyntax } from './headerYamlSyntax';
import { nameSpelling } from './nameSpelling';
import { quoteAltered } from './quoteAltered';
import { quoteContinuation } from './quoteContinuation';
import { quoteFullStop } from './quoteFullStop';
import { quoteMarkUnpaired } from './quoteMarkUnpaired';
import { quoteMarksMixed } from './quoteMarksMixed';
import { quoteSpeakerMissing } from './quoteSpeakerMissing';
import { quoteSpeakersDiffer } from './quoteSpeakersDiffer';
import { titleNotHeld } from './titleNotHeld';

/** Every check, in the order in which findings at one place are shown. */
export const CHECKS: readonly Check[] = [
  headerMissing,
  headerUnclosed,
  headerTooLarge,
  headerYamlSyntax,
  headerDateMissing,
  headerDateMalformed,
  headerDateImpossible,
  headerDateAmbiguous,
  headerDateFuture,
  headerForm,
  headerKeyDuplicate,
  headerKeyUnknown,
  headerValueType,
  bodyEmpty,
  dateImpossible,
  dateWeekday,
  dateRange,
  dateTense,
  amountPart,
  amountParts,
  amountConversion,
  amountDiffers,
  nameSpelling,
  handleTwoPeople,
  titleNotHeld,
  firstMentionShort,
  acronymUnexpanded,
  quoteMarkUnpaired,
  quoteMarksMixed,
  quoteContinuation,
  quoteSpeakerMissing,
  quoteAltered,
  quoteSpeakersDiffer,
  quoteFullStop,
  CHECK_FAILED,
];
