import type { EntityType } from '../facts';

/** Well-known names of the news that no country list holds, by type and subtype. Own list of common knowledge. */
export interface KnownNames {
  readonly type: EntityType;
  readonly subtype: string | null;
  readonly names: string;
}

export const KNOWN_NAMES: readonly KnownNames[] = [
  {
    type: 'organization',
    subtype: 'international organization',
    names: `UN|U.N.|United Nations|NATO|EU|E.U.|European Union|European Commission|European Parliament|African Union|Arab League|ASEAN|OPEC|OECD|
      IMF|International Monetary Fund|World Bank|WHO|World Health Organization|WTO|World Trade Organization|UNESCO|UNICEF|UNHCR|IAEA|
      International Atomic Energy Agency|Interpol|Europol|Red Cross|Red Crescent|Amnesty International|Human Rights Watch|Greenpeace|FIFA|UEFA|
      IOC|International Olympic Committee|International Criminal Court|Security Council|G7|G20`,
  },
  {
    type: 'organization',
    subtype: 'news agency',
    names: `Reuters|Associated Press|AP|Agence France-Presse|AFP|Bloomberg|Xinhua|TASS|Wikinews`,
  },
  {
    type: 'organization',
    subtype: 'broadcaster',
    names: `BBC|BBC News|CNN|NBC|CBS|ABC|Fox News|Sky News|ITV|NPR|PBS|Al Jazeera|Deutsche Welle`,
  },
  {
    type: 'organization',
    subtype: 'newspaper',
    names: `The Guardian|The Times|The New York Times|New York Times|Washington Post|The Washington Post|The Wall Street Journal|Wall Street Journal|
      Financial Times|The Independent|Daily Mail|Le Monde|The Hindu|USA Today`,
  },
  {
    type: 'organization',
    subtype: 'company',
    names: `Twitter|Facebook|Google|Apple|Microsoft|Amazon|YouTube|Instagram|TikTok|Netflix|Tesla|SpaceX|Boeing|Airbus|Intel|IBM|Samsung|Sony|
      Toyota|Volkswagen|Nokia|Huawei|Uber|Wikipedia|Wikimedia Foundation`,
  },
  {
    type: 'organization',
    subtype: 'government body',
    names: `Kremlin|White House|Pentagon|Downing Street|FBI|CIA|NASA|NSA|FDA|CDC|Congress|Senate|House of Representatives|House of Commons|
      House of Lords|Supreme Court|Treasury|Federal Reserve|Bank of England|European Central Bank|Scotland Yard|Knesset|Bundestag|Duma|
      Lok Sabha|Hezbollah|Hamas|Taliban|ISIS|Islamic State|Al-Qaeda|al-Qaeda|Boko Haram|Al-Shabaab`,
  },
  {
    type: 'place',
    subtype: 'region',
    names: `Africa|Asia|Europe|North America|South America|Latin America|Central America|Oceania|Antarctica|Middle East|Far East|Balkans|Caucasus|
      Scandinavia|Siberia|Crimea|Donbas|Kashmir|Catalonia|Tibet|Gaza|Gaza Strip|West Bank|Golan Heights|Kurdistan|Sahel|England|Scotland|
      Wales|Northern Ireland|California|Texas|Florida|New York State|Illinois|Pennsylvania|Ohio|Michigan|North Carolina|New Jersey|
      Virginia|Washington State|Arizona|Massachusetts|Tennessee|Indiana|Missouri|Maryland|Wisconsin|Colorado|Minnesota|South Carolina|Alabama|
      Louisiana|Kentucky|Oregon|Oklahoma|Connecticut|Utah|Iowa|Nevada|Arkansas|Mississippi|Kansas|New Mexico|Nebraska|Idaho|West Virginia|
      Hawaii|New Hampshire|Maine|Montana|Rhode Island|Delaware|South Dakota|North Dakota|Alaska|Vermont|Wyoming|Ontario|Quebec|
      British Columbia|Alberta|New South Wales|Queensland|Bavaria|Punjab|Kerala|Tamil Nadu|Maharashtra`,
  },
  {
    type: 'place',
    subtype: 'city',
    names: `New York|New York City|Los Angeles|San Francisco|Chicago|Boston|Houston|Seattle|Miami|Dallas|Philadelphia|San Diego|Atlanta|Detroit|
      Toronto|Montreal|Vancouver|Sydney|Melbourne|Brisbane|Perth|Auckland|Mumbai|Kolkata|Delhi|Chennai|Bangalore|Karachi|Lahore|Shanghai|
      Guangzhou|Shenzhen|Wuhan|Osaka|Istanbul|Dubai|Mecca|Tel Aviv|Aleppo|Mosul|Kandahar|Johannesburg|Cape Town|Lagos|Casablanca|Geneva|Zurich|
      Milan|Naples|Venice|Barcelona|Munich|Hamburg|Frankfurt|Cologne|Lyon|Marseille|Nice|Manchester|Liverpool|Birmingham|Glasgow|Edinburgh|
      Cardiff|Belfast|Leeds|Bristol|Oxford|Cambridge|Rotterdam|The Hague|Antwerp|Saint Petersburg|St. Petersburg|Kiev|Kharkiv|Odesa|Lviv|
      Donetsk|Rio de Janeiro|São Paulo|Medellín|Hanover|Strasbourg`,
  },
  {
    type: 'norp',
    subtype: 'region',
    names: `Western|European|African|Asian|Arab|Arabic|Middle Eastern|Latin American|Scandinavian|Nordic|Baltic|Balkan|Soviet|Kurdish|Kurd|Tibetan|
      Catalan|Basque|Scottish|Welsh|English|Northern Irish|Chechen|Tatar|Uyghur|Rohingya|Hispanic|Latino|Texan|Californian`,
  },
  {
    type: 'norp',
    subtype: 'religion',
    names: `Muslim|Christian|Jewish|Jew|Catholic|Protestant|Orthodox|Buddhist|Hindu|Sikh|Sunni|Shia|Shi'ite|Shiite|Islamic|Islamist|Anglican|Mormon|
      Evangelical|Baptist`,
  },
  {
    type: 'norp',
    subtype: 'political group',
    names: `Republican|Democrat|Democratic|Conservative|Tory|Tories|Liberal Democrat|Labour|Communist|Nazi|Zionist|Green Party|Bolshevik|Marxist`,
  },
  {
    type: 'event',
    subtype: null,
    names: `World Cup|Olympic Games|Olympics|Winter Olympics|Summer Olympics|Paralympics|Super Bowl|World Series|Champions League|Europa League|
      Davis Cup|Ryder Cup|Tour de France|Wimbledon|US Open|Australian Open|French Open|Grand Slam|FA Cup|Copa America|Commonwealth Games|
      World War I|World War II|First World War|Second World War|Cold War|Gulf War|Vietnam War|Korean War|Iraq War|Brexit|Christmas|Easter|
      Ramadan|Thanksgiving|Hanukkah|Diwali|Eid al-Fitr|Holocaust|Arab Spring`,
  },
];

/** Acronyms of common nouns: never names. */
export const COMMON_ACRONYMS: ReadonlySet<string> = new Set(
  `UAV UAVs TV CEO CFO COO DNA RNA HIV AIDS GDP GPS AI IT PC USB ID IDs MP MPs MEP PM AM FM HQ DIY LGBT LGBTQ NGO NGOs SUV UFO VIP ATM FAQ CCTV
  COVID COVID-19 SARS IED IEDs PhD MD BA MA VAT OK PR QR SMS URL CT MRI ICU GMT UTC EST EDT PST PDT CET BST MW GW KM II III IV VI VII VIII
  IX XI XII`
    .trim()
    .split(/\s+/),
);
