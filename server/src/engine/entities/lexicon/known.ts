import type { EntityType } from '../facts';

/** People called by their initials, peoples, faiths, parties' members and events, and what the tables hold only as ambiguous, by type and subtype. Own list of common knowledge. */
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
  { type: 'person', subtype: null, names: `AOC|FDR|LBJ|RBG|MLK|RFK|AMLO` },
  { type: 'organization', subtype: 'party', names: `Green Party|Liberal Democrats` },
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
    names: `Muslim|Christian|Jewish|Jew|Catholic|Roman Catholic|Protestant|Orthodox|Greek Orthodox|Russian Orthodox|Eastern Orthodox|
      Ultra-Orthodox|Buddhist|Hindu|Sikh|Jain|Jains|Sunni|Shia|Shi'a|Shi'ite|Shiite|Sufi|Salafi|Salafist|Wahhabi|Wahhabist|Alawite|Alevi|Druze|Yazidi|
      Yezidi|Ismaili|Ahmadi|Ahmadiyya|Ibadi|Twelver|Houthi|Islamic|Islamist|Anglican|Episcopal|Episcopalian|Presbyterian|Lutheran|Methodist|
      Calvinist|Pentecostal|Pentecostals|Pentecostalist|Evangelical|Evangelicals|Baptist|Southern Baptist|Congregationalist|Quaker|Quakers|Mennonite|Amish|Hutterite|
      Moravian|Mormon|Latter-day Saint|Adventist|Seventh-day Adventist|Jehovah's Witness|Jehovah's Witnesses|Unitarian|Unitarian Universalist|
      Charismatic|Coptic|Copt|Copts|Maronite|Maronites|Melkite|Chaldean|Nestorian|Armenian Apostolic|Syriac|Uniate|Jesuit|Jesuits|Franciscan|Dominican friar|Benedictine|
      Puritan|Puritans|Huguenot|Huguenots|Hasidic|Hasid|Haredi|Haredim|Sephardic|Sephardi|Ashkenazi|Zoroastrian|Parsi|Parsis|Baha'i|Baháʼí|Bahai|Rastafarian|
      Rastafari|Taoist|Daoist|Confucian|Confucianist|Shinto|Shintoist|Wiccan|Pagan|Scientologist|Scientologists|Theravada|Mahayana|Falun Gong|Shaivite|
      Lingayat|Animist|Mandaean|Samaritan|Samaritans|Judeo-Christian|Christendom|Pentecostalism|Lutheranism|Calvinism|Methodism|Anglicanism|Shiism|
      Sufism|Salafism|Wahhabism|Jainism|Taoism|Confucianism|Scientology`,
  },
  {
    type: 'norp',
    subtype: 'political group',
    names: `Republican|Democrat|Democratic|Conservative|Tory|Tories|Communist|Nazi|Zionist|Bolshevik|Marxist|Leninist|Trotskyist|Maoist|
      Stalinist|Fascist|Marxism|Communism|Nazism|Zionism|Labour|Liberal Democrat`,
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
  { type: 'product', subtype: 'software', names: `Linux|Android|Windows|macOS|Ubuntu|Debian|Red Hat Enterprise Linux` },
];

/** Acronyms of common nouns: never names. */
export const COMMON_ACRONYMS: ReadonlySet<string> = new Set(
  `UAV UAVs TV CEO CFO COO DNA RNA HIV AIDS GDP GPS AI IT PC USB ID IDs MP MPs MEP PM AM FM HQ DIY LGBT LGBTQ NGO NGOs SUV UFO VIP ATM FAQ CCTV
  COVID COVID-19 SARS IED IEDs PhD MD BA MA VAT OK PR QR SMS URL CT MRI ICU GMT UTC EST EDT PST PDT CET BST MW GW KM II III IV VI VII VIII
  IX XI XII GPR LIDAR LiDAR ROV ROVs AUV AUVs EV EVs LED LEDs LNG LPG PCR IVF ADHD PTSD OCD PPE IPO IPOs ETF ETFs DVD DVDs UV IRL FYI RSVP ASAP
  DUI DWI HR BMI ECG EEG EKG STI STIs STD STDs ICBM ICBMs RPG RPGs KPH MPH LGBTI LGBT+ BBQ EOL`
    .trim()
    .split(/\s+/),
);
