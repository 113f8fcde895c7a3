import { equal } from 'node:assert/strict';
import { fineType } from '../../../server/src/engine/entities/fineType';
import type { NameClass } from '../../../server/src/engine/entities/tagger/labels';
import { tokenFrom, wordsOf } from '../../../server/src/engine/text/words';
import { readMarkers } from '../../support/markers';

/** `expected` is `type` or `type (subtype)` of the marked name, to which the tagger gave the class. */
function check(nameClass: NameClass, marked: string, expected: string): void {
  const { text, spans } = readMarkers(marked);
  const [name] = spans;
  if (!name) throw new Error(`no marks: ${marked}`);
  const words = wordsOf(text);
  const found = fineType(words, tokenFrom(words, name.start), tokenFrom(words, name.end - 1), nameClass);
  equal(found.subtype === null ? found.type : `${found.type} (${found.subtype})`, expected);
}

const CASES: Readonly<Record<NameClass, readonly (readonly [marked: string, expected: string])[]>> = {
  MISC: [
    // Events.
    ['the ‹|Battle of Hastings|› in 1066', 'event (war)'],
    ['‹|World War II|› ended', 'event (war)'],
    ['‹|Hurricane Maria|› hit', 'event (storm)'],
    ['‹|Tropical Storm Barry|› hit', 'event (storm)'],
    ['the ‹|Davis Cup 2019|› final', 'event (sports event)'],
    ['the ‹|Democratic National Convention|› met', 'event (conference)'],
    ['the ‹|US Presidential|› election', 'event (election)'],
    ['the "‹|Unite the Right|›" rally', 'work'],
    ['the ‹|Unite the Right|› rally', 'event (protest)'],
    ['‹|Operation Overlord|› began', 'event (operation)'],
    // Works: titles, laws, treaties and awards.
    ['the ‹|Voting Rights Act|› of 1965', 'work (law)'],
    ['under ‹|Article 50|›', 'work (law)'],
    ['under ‹|Section|› 230', 'work (law)'],
    ['the ‹|Geneva Convention|›', 'work (treaty)'],
    ['the ‹|Convention on Biological Diversity|›', 'work (treaty)'],
    ['the ‹|Treaty of Lisbon|›', 'work (treaty)'],
    ['the ‹|Nobel Prize|› in 1990', 'work (award)'],
    ['the ‹|National Medal of Science|›', 'work (award)'],
    ['the film ‹|Alien|› was', 'work (film)'],
    ['the film "‹|Alien|›" was', 'work (film)'],
    ['her memoir, ‹|Night Trains|›, sold', 'work (book)'],
    ['the documentary called ‹|Argo|›', 'work (film)'],
    ['he read "‹|Blue Ink|›," which', 'work'],
    ['‹|Star Wars|› fans', 'work'],
    // Products.
    ['the ‹|Crew Dragon|› capsule', 'product (spacecraft)'],
    ['an ‹|AR-15|› was found', 'product'],
    ['‹|HMS Belfast|› sailed', 'product (ship)'],
    ['the research ship ‹|Polar Star|› left', 'product (ship)'],
    ['the ‹|Comirnaty|› vaccine', 'product (medicine)'],
    ['an ‹|Airbus A320|› landed', 'product'],
    // Peoples and religions.
    ['the ‹|Houthis|› said', 'norp'],
    ['a ‹|Korean-Canadian|› family', 'norp'],
    ['‹|Native American|› residents', 'norp'],
    ['‹|Christianity|› grew', 'norp (religion)'],
    // What only looks like one of these.
    ['‹|Catwoman|› came', 'work'],
    ['‹|Game of Thrones|› ended', 'work'],
    ['the ‹|Article|› said', 'work'],
    ['‹|The Martian|› opened', 'work'],
    ['‹|Olympic|› champions', 'work'],
    ['‹|Once in 1984|› sold', 'work'],
  ],
  LOC: [
    ['‹|Mount Apo|› stands', 'place (mountain)'],
    ['the ‹|Euphrates River|›', 'place (river)'],
    ['off ‹|Seal Island|›', 'place (island)'],
    ['in ‹|Lincoln County|›', 'place (region)'],
    ['on ‹|Mars|›', 'place (celestial body)'],
    ['on ‹|Karl Marx Avenue|›', 'facility (road)'],
    ['at ‹|Heathrow Airport|›', 'facility (airport)'],
    ['the ‹|Church of the Nativity|›', 'facility (church)'],
    ['in ‹|Izyum|›', 'place'],
    ['in ‹|Park|›', 'place'],
    ['in ‹|Street|›', 'place'],
    ['in ‹|New Ulm|›', 'place'],
  ],
  ORG: [
    ['the ‹|University of Oxford|›', 'organization (university)'],
    ['‹|Harvard Law School|› said', 'organization (university)'],
    ['‹|Westmount High School|› said', 'organization (school)'],
    ['the ‹|Ministry of Defence|›', 'organization (ministry)'],
    ['‹|Hirtenberger Holdings Inc.|› said', 'organization (company)'],
    ['‹|Bradford Council|› said', 'organization (council)'],
    ['the ‹|Chicago Police Department|›', 'organization (police)'],
    ["‹|Don't Hug Cacti|› said", 'organization'],
    ['‹|Sea-Eye|› said', 'organization'],
    ['the ‹|Prevention Fund for Courtesy|›', 'organization'],
  ],
  PER: [
    ['‹|Ann Court|› said', 'person'],
    ['‹|Mark River|› said', 'person'],
  ],
};

describe('fine types', () => {
  for (const nameClass of ['MISC', 'LOC', 'ORG', 'PER'] as const)
    for (const [marked, expected] of CASES[nameClass])
      it(`${nameClass} ${marked}`, () => check(nameClass, marked, expected));
});
