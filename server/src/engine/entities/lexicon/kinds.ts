// What kind of thing a word in or beside a name makes it. Own lists; lower case. Where kinds meet, the conventions are those of OntoNotes: awards are
// works, and so are laws and treaties, which it keeps apart as LAW; ships, aircraft and rockets are products; religions are NORP; wars, storms, sports
// events, summits and elections are events.

/** `kind: word word` lines as a map from word to kind; two words are joined by `_`. */
function kinds(table: string): ReadonlyMap<string, string> {
  return new Map(
    table
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [kind = '', words = ''] = line.split(':');
        return words
          .trim()
          .split(/\s+/)
          .map((word): [string, string] => [word.replace('_', ' '), kind.trim()]);
      }),
  );
}

/** Kinds of organizations by the noun of the name: "University of Oxford", "Bradford Council". */
export const ORGANIZATION_KINDS = kinds(`
  university: university college polytechnic law_school medical_school business_school
  school: school academy high_school
  ministry: ministry
  department: department directorate
  agency: agency bureau administration
  authority: authority
  council: council
  commission: commission committee taskforce panel
  regulator: regulator
  party: party
  court: court tribunal
  police: police constabulary police_department police_force highway_patrol
  army: army navy regiment brigade battalion militia air_force coast_guard marines
  armed group: liberation_front liberation_army
  bank: bank
  central bank: central_bank reserve_bank
  exchange: exchange stock_exchange
  airline: airlines airways airline
  newspaper: times post herald tribune gazette newspaper daily chronicle telegraph
  magazine: magazine journal
  news agency: news_agency press_agency
  broadcaster: tv television radio broadcasting
  parliament: parliament senate congress assembly bundestag
  union: union unions
  federation: federation
  association: association society
  ngo: charity
  foundation: foundation trust
  institute: institute institution laboratory laboratories observatory
  hospital: hospital clinic infirmary
  museum: museum gallery
  religious body: church diocese archdiocese synod
  club: club f.c fc united rovers
  orchestra: orchestra philharmonic choir
  company: inc ltd corp corporation company co group plc ag gmbh llc holdings industries motors technologies enterprises`);

/** Kinds of buildings and other works of engineering by the noun of the name: "Heathrow Airport", "Karl Marx Avenue". */
export const FACILITY_KINDS = kinds(`
  airport: airport airfield heliport aerodrome
  airbase: air_base airbase naval_base air_station
  station: station terminal railway_station
  bridge: bridge viaduct
  tunnel: tunnel
  dam: dam
  road: street avenue road highway boulevard lane expressway motorway freeway turnpike parkway drive alley
  square: square plaza
  stadium: stadium arena ballpark speedway racecourse velodrome
  hospital: hospital
  hotel: hotel
  theatre: theatre theater cinema opera_house
  museum: museum gallery
  library: library
  church: cathedral church basilica chapel abbey monastery minster
  mosque: mosque
  temple: temple synagogue shrine
  palace: palace castle
  park: park gardens zoo
  prison: prison jail
  embassy: embassy consulate
  cemetery: cemetery
  market: market mall bazaar
  power station: power_station power_plant nuclear_plant
  building: building complex headquarters hall tower skyscraper centre center courthouse house barracks warehouse factory refinery lighthouse pier pagoda`);

/** Kinds of places by the noun of the name: "Santa Cruz Island". */
export const PLACE_KINDS = kinds(`
  region: county province region state prefecture parish oblast krai governorate territory canton emirate voivodeship department highlands
  district: district borough ward neighbourhood neighborhood
  city: city town village
  river: river creek
  lake: lake loch reservoir lagoon
  sea: sea
  ocean: ocean
  bay: bay gulf fjord sound estuary
  strait: strait straits channel
  canal: canal
  island: island islands isle isles archipelago atoll cay
  mountain: mountain mountains mount peak hill hills alps range ridge massif
  volcano: volcano
  valley: valley canyon gorge
  coast: coast beach peninsula cape shore
  desert: desert
  forest: forest rainforest
  glacier: glacier
  reef: reef`);

/** Nouns that stand before the rest of a place's name: "Mount Apo", "Lake Erie", "River Thames". */
export const PLACE_HEADS = kinds(`
  mountain: mount mt mt. mont monte
  lake: lake loch lough
  river: river rio
  bay: gulf bay
  strait: strait
  coast: cape
  island: isle isla ile
  region: county
  sea: sea`);

/** Bodies of the sky; the tagger sees them as places. */
export const CELESTIAL: ReadonlySet<string> = new Set(
  'mars earth moon sun venus mercury jupiter saturn uranus neptune pluto titan europa ganymede ceres phobos'.split(' '),
);

/** Kinds of events by the noun of the name: "Battle of Hastings", "Iraq War". */
export const EVENT_KINDS = kinds(`
  war: war battle siege invasion offensive blitz intifada insurgency
  uprising: revolution uprising rebellion coup revolt mutiny spring
  massacre: massacre genocide holocaust bombing bombings shooting shootings attacks
  crisis: crisis scandal affair
  election: election elections referendum primary primaries caucus caucuses
  sports event: cup championship championships games olympics paralympics open prix trophy tournament marathon derby playoffs bowl 
  conference: convention conference summit forum congress symposium expo
  festival: festival carnival eurovision fair parade biennale
  storm: hurricane typhoon cyclone
  disaster: earthquake tsunami eruption wildfire wildfires floods pandemic epidemic famine
  protest: protests march rally strike
  mission: mission expedition
  trial: trials trial hearings
  operation: operation`);

/** First words of an event's name: "Hurricane Maria", "Operation Overlord". */
export const EVENT_HEADS = kinds(`
  storm: hurricane storm typhoon cyclone tropical_storm tropical_depression tropical_cyclone subtropical_storm
  operation: operation
  holiday: christmas easter ramadan thanksgiving hanukkah passover diwali
  mission: apollo gemini`);

/** Kinds of works by the noun of the name: "Voting Rights Act", "Nobel Prize". */
export const WORK_KINDS = kinds(`
  law: act bill law statute constitution amendment code directive regulation ordinance decree
  treaty: treaty agreement accord accords protocol pact charter deal armistice
  declaration: declaration manifesto resolution
  report: report inquiry review
  award: prize award awards medal oscar grammy emmy bafta legion order`);

/** First words of laws and their parts: "Article 50", "Section 230". */
export const WORK_HEADS = kinds(`
  law: article section title chapter clause proposition resolution`);

/** First words of ships' names: "HMS Belfast". */
export const SHIP_HEADS: ReadonlySet<string> = new Set('mv hms uss u.s.s ss rms hmas hmcs ins rv fv tss'.split(' '));

/** What a common noun right before or behind a name makes it: "the film Alien", "the Crew Dragon capsule". */
export const BESIDE_KINDS = {
  work: kinds(`
    film: film movie documentary biopic sequel
    book: book novel memoir memoirs autobiography biography novella poem comic manga
    music: song single album symphony anthem hymn
    series: series sitcom show programme soap anime miniseries podcast
    play: play musical opera ballet
    painting: painting mural sculpture
    game: videogame game
    law: law legislation bill
    treaty: treaty accord pact agreement
    award: award prize`),
  product: kinds(`
    aircraft: aircraft plane jet airliner helicopter drone drones bomber fighter glider biplane
    spacecraft: rocket spacecraft capsule satellite rover probe orbiter lander telescope
    weapon: missile missiles rifle rifles pistol tank tanks howitzer launcher bomb
    vehicle: car suv pickup truck locomotive motorcycle convertible sedan
    ship: ship vessel ferry tanker frigate submarine trawler yacht boat destroyer carrier
    medicine: vaccine vaccines drug pill medication antibody
    device: smartphone phone tablet laptop console processor chip smartwatch
    software: app software browser malware ransomware spyware`),
  event: kinds(`
    election: election elections referendum primary primaries caucus caucuses
    storm: hurricane typhoon
    sports event: tournament championship championships
    festival: festival parade
    protest: rally protests
    conference: summit convention`),
} as const;
