import type { EntityType } from '../facts';

/** Peoples, faiths, parties' members and events, and what the tables hold only as ambiguous, by type and subtype. Own list of common knowledge. */
export interface KnownNames {
  readonly type: EntityType;
  readonly subtype: string | null;
  readonly names: string;
}

export const KNOWN_NAMES: readonly KnownNames[] = [
  {
    type: 'organization',
    subtype: 'government body',
    names: `Congress|Senate|House of Representatives|House of Commons|Supreme Court|Treasury`,
  },
  { type: 'organization', subtype: 'company', names: `Apple|Amazon|Intel|Uber|Tesla|Sony|Twitter` },
  { type: 'organization', subtype: 'encyclopedia', names: `Wikipedia` },
  { type: 'place', subtype: 'region', names: `Gaza|Washington State|New York State|Kashmir` },
  {
    type: 'facility',
    subtype: 'building',
    names: `Eiffel Tower|Big Ben|Statue of Liberty|Empire State Building|Buckingham Palace|Windsor Castle|Taj Mahal|Colosseum|Louvre|Notre-Dame|
      Brandenburg Gate|Golden Gate Bridge|Brooklyn Bridge|Tower Bridge|Trump Tower|World Trade Center|Burj Khalifa|Berlin Wall|Great Wall of China|
      Sydney Opera House|Wembley Stadium|Madison Square Garden|Guantanamo Bay|Hagia Sophia|Al-Aqsa Mosque|Western Wall|Tiananmen Square|Red Square|
      Times Square|Trafalgar Square|Tahrir Square|Westminster Abbey|Canterbury Cathedral|International Space Station`,
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
    subtype: 'sports event',
    names: `World Cup|Olympic Games|Olympics|Winter Olympics|Summer Olympics|Paralympics|Super Bowl|World Series|Champions League|Europa League|
      Davis Cup|Ryder Cup|Tour de France|Wimbledon|US Open|Australian Open|French Open|Grand Slam|FA Cup|Copa America|Commonwealth Games|
      Six Nations|Grand National|Premier League season|Formula One World Championship|Asian Games|Africa Cup of Nations`,
  },
  {
    type: 'event',
    subtype: 'war',
    names: `World War I|World War II|World War One|World War Two|First World War|Second World War|Cold War|Gulf War|Vietnam War|Korean War|Iraq War|
      Holocaust|Arab Spring`,
  },
  {
    type: 'event',
    subtype: 'holiday',
    names: `Christmas|Easter|Ramadan|Thanksgiving|Hanukkah|Diwali|Eid al-Fitr|Eid al-Adha|Passover|Yom Kippur|Nowruz`,
  },
  { type: 'event', subtype: null, names: `Brexit` },
];

/** Acronyms of common nouns: never names. */
export const COMMON_ACRONYMS: ReadonlySet<string> = new Set(
  `UAV UAVs TV CEO CFO COO DNA RNA HIV AIDS GDP GPS AI IT PC USB ID IDs MP MPs MEP PM AM FM HQ DIY LGBT LGBTQ NGO NGOs SUV UFO VIP ATM FAQ CCTV
  COVID COVID-19 SARS IED IEDs PhD MD BA MA VAT OK PR QR SMS URL CT MRI ICU GMT UTC EST EDT PST PDT CET BST MW GW KM II III IV VI VII VIII
  IX XI XII`
    .trim()
    .split(/\s+/),
);
