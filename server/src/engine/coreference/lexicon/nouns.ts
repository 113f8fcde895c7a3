// Nouns that describe people, organizations and places. Own lists; lower case, singular.

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** What a description can stand for. */
export type NounKind = 'person' | 'organization' | 'place';
export type Gender = 'male' | 'female';

/** Words after which a person of that gender is meant, whatever stands before. */
const MALE = words(`
  king prince duke emperor sultan emir sheikh baron lord sir father brother son husband uncle nephew grandfather grandson boyfriend widower
  stepfather stepson man boy gentleman guy spokesman chairman congressman businessman policeman fireman councilman alderman salesman
  fisherman statesman sportsman actor monk priest imam archbishop pope waiter hero stepbrother fiancé godfather`);
const FEMALE = words(`
  queen princess duchess empress baroness lady dame mother sister daughter wife aunt niece grandmother granddaughter girlfriend widow
  stepmother stepdaughter woman girl spokeswoman chairwoman congresswoman businesswoman policewoman councilwoman sportswoman actress nun
  waitress heroine ballerina stepsister fiancée godmother midwife`);

/** Nouns for people in an office or a profession. */
const OFFICES = words(`
  president vice-president premier chancellor minister secretary ambassador judge justice magistrate mayor councillor councilor senator
  governor representative lawmaker legislator deputy leader chief head director executive chair chairperson chairwoman chairman manager coach
  captain commander general colonel major lieutenant sergeant admiral officer detective inspector superintendent sheriff constable
  commissioner marshal prosecutor attorney lawyer solicitor barrister envoy negotiator diplomat adviser advisor aide spokesperson speaker
  official founder co-founder owner entrepreneur banker economist analyst scientist researcher professor academic lecturer teacher principal dean
  historian archaeologist astronomer astronaut cosmonaut physicist chemist biologist neuroscientist mathematician engineer programmer developer designer
  architect doctor physician surgeon nurse psychologist philosopher theologian bishop cardinal rabbi pastor reverend author writer novelist poet
  playwright journalist reporter editor columnist broadcaster presenter photographer filmmaker producer singer songwriter musician guitarist
  composer conductor drummer pianist rapper artist painter sculptor dancer comedian wrestler boxer footballer player striker midfielder defender goalkeeper
  athlete runner sprinter swimmer cyclist driver racer skier golfer champion referee umpire pilot skipper sailor soldier veteran guard
  activist campaigner dissident candidate nominee contender challenger incumbent politician monarch ruler dictator statesperson philanthropist
  defendant suspect plaintiff accused witness victim inmate prisoner refugee migrant student pupil teenager worker employee farmer
  trader shareholder investor publisher curator librarian archivist translator interpreter ecologist geologist glaciologist climatologist
  meteorologist epidemiologist virologist linguist sociologist anthropologist contractor resident neighbour neighbor colleague friend partner
  ceo whistleblower director-general secretary-general treasurer organiser organizer trustee patron laureate winner scholar critic celebrity
  model chef pensioner tenant landlord passenger`);

/** Kin and the like: "his father". */
export const RELATIONS: ReadonlySet<string> = new Set(
  words(`father mother brother sister son daughter husband wife uncle aunt nephew niece cousin grandfather grandmother grandson granddaughter
  parent child spouse widow widower partner fiancé fiancée boyfriend girlfriend stepfather stepmother stepson stepdaughter stepbrother
  stepsister friend colleague neighbour neighbor twin`),
);

const ORGANIZATIONS = words(`
  company firm corporation manufacturer maker carrier airline retailer startup start-up conglomerate subsidiary publisher bank insurer
  organisation organization group agency ministry department commission committee council board bureau authority institute institution
  university college school court tribunal parliament senate assembly party union federation association league club team side band orchestra
  newspaper magazine broadcaster channel network station charity foundation museum hospital church army navy force coalition alliance
  movement militia government cabinet regulator watchdog office squad congress`);

const PLACES = words(`
  country nation republic kingdom state province region county district city town village municipality capital island peninsula river lake
  sea ocean mountain volcano desert territory archipelago continent port suburb neighbourhood neighborhood borough prefecture
  park bay valley canyon forest beach bridge mosque temple cathedral castle palace airport stadium tower prison square dam tunnel hotel trail zoo`);

export const PERSON_NOUNS: ReadonlySet<string> = new Set([...MALE, ...FEMALE, ...OFFICES, ...RELATIONS]);

const KINDS: ReadonlyMap<string, NounKind> = new Map<string, NounKind>([
  ...PLACES.map((noun): [string, NounKind] => [noun, 'place']),
  ...ORGANIZATIONS.map((noun): [string, NounKind] => [noun, 'organization']),
  ...[...PERSON_NOUNS].map((noun): [string, NounKind] => [noun, 'person']),
]);
const GENDERS: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ...MALE.map((noun): [string, Gender] => [noun, 'male']),
  ...FEMALE.map((noun): [string, Gender] => [noun, 'female']),
]);

export function kindOfNoun(noun: string): NounKind | undefined {
  return KINDS.get(noun);
}

/** `spokeswoman` is female, `minister` neither. */
export function genderOfNoun(noun: string): Gender | null {
  return GENDERS.get(noun) ?? null;
}

const COMPANY_SIGNS: ReadonlySet<string> = new Set(
  words(`inc ltd llc plc ab ag gmbh sa spa nv bv corp corporation co company group holdings holding motors airlines airways industries
    technologies systems energy oil steel pharmaceuticals electronics motor bank works tramworks media studios enterprises partners brothers`),
);
const CLUB_SIGNS: ReadonlySet<string> = new Set(
  words(
    `fc afc cf club united city rovers wanderers athletic town albion rangers county sporting real hotspur villa team`,
  ),
);
const PAPER_SIGNS: ReadonlySet<string> = new Set(
  words(
    `times post herald gazette tribune guardian telegraph journal news mail ledger chronicle magazine review observer`,
  ),
);
const BODY_SIGNS: ReadonlySet<string> = new Set(
  words(
    `organisation organization network foundation trust society association watch international aid relief fund charity`,
  ),
);
/** Words of a company's name, and of what other descriptions fit, by the noun that describes it. */
export const ORGANIZATION_SIGNS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...words(
    'company firm corporation manufacturer maker carrier airline retailer startup start-up conglomerate subsidiary',
  ).map((noun): [string, ReadonlySet<string>] => [noun, COMPANY_SIGNS]),
  ...words('club team side squad').map((noun): [string, ReadonlySet<string>] => [noun, CLUB_SIGNS]),
  ...words('newspaper magazine').map((noun): [string, ReadonlySet<string>] => [noun, PAPER_SIGNS]),
  ...words('organisation organization charity').map((noun): [string, ReadonlySet<string>] => [noun, BODY_SIGNS]),
]);
