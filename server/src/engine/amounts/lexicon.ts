// Words of English amounts, all in lower case but for symbols and codes. Names of units are singular and British.

/** Number words below a hundred. */
export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value): [string, number] => [word, value]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index): [string, number] => [word, 20 + 10 * index]),
]);

/** Words that multiply what stands before them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
]);

/** Letters that multiply behind money alone: elsewhere "40m" are metres, and "5k" a run. */
export const MONEY_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
]);

export const ORDINALS: ReadonlyMap<string, number> = new Map(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth ' +
    'seventeenth eighteenth nineteenth twentieth'
  )
    .split(' ')
    .map((word, index): [string, number] => [word, index + 1]),
);

/** ISO 4217 by symbol; XBT is the usual code of bitcoin. */
export const CURRENCY_SYMBOLS: ReadonlyMap<string, string> = new Map(
  '$:USD £:GBP €:EUR ¥:JPY ₹:INR ₽:RUB ₩:KRW ₺:TRY ₴:UAH ₪:ILS ₦:NGN ₱:PHP ₫:VND ₿:XBT ฿:THB'.split(' ').map(pair),
);

/** What stands right before "$" and tells whose dollar (or real, peso) it is. */
export const DOLLARS: ReadonlyMap<string, string> = new Map(
  'US:USD USD:USD A:AUD AU:AUD C:CAD CA:CAD NZ:NZD HK:HKD S:SGD SG:SGD NT:TWD R:BRL MX:MXN AR:ARS Z:ZWL'
    .split(' ')
    .map(pair),
);

/** Codes that stand before or behind a number. */
export const CURRENCY_CODES: ReadonlySet<string> = new Set(
  (
    'AED ARS AUD BDT BGN BRL BTC CAD CHF CLP CNY COP CZK DKK EGP EUR GBP GHS HKD HUF IDR ILS INR IQD IRR ISK JPY KES KRW KWD LKR MAD ' +
    'MXN MYR NGN NOK NPR NZD PEN PHP PKR PLN QAR RMB RON RSD RUB SAR SEK SGD THB TRY TWD UAH USD VND XBT ZAR'
  ).split(' '),
);

/** Codes and abbreviations that ISO 4217 writes otherwise. */
export const CURRENCY_ALIASES: ReadonlyMap<string, string> = new Map([
  ['RMB', 'CNY'],
  ['BTC', 'XBT'],
  ['Rs', 'INR'],
  ['Rs.', 'INR'],
]);

/** ISO 4217 by name; empty where several countries use the name and no adjective tells which. */
export const CURRENCY_NAMES: ReadonlyMap<string, string> = new Map(
  (
    'dollars:USD dollar:USD pounds:GBP pound:GBP sterling:GBP quid:GBP euros:EUR euro:EUR yen:JPY rupees:INR rupee:INR roubles:RUB rubles:RUB ' +
    'rouble:RUB ruble:RUB yuan:CNY renminbi:CNY kronor:SEK krona:SEK kroner: krone: kronur:ISK pesos: peso: francs: franc: lira:TRY liras:TRY ' +
    'zloty:PLN zlotys:PLN forints:HUF forint:HUF hryvnia:UAH hryvnias:UAH rand:ZAR reais:BRL naira:NGN shekels:ILS baht:THB ' +
    'ringgit:MYR dirhams: dinars: riyals: rials:IRR bitcoins:XBT bitcoin:XBT koruna:CZK'
  )
    .split(' ')
    .map(pair),
);

/** Adjectives with the names they go with: "Swiss francs". */
export const NATIONAL_CURRENCIES: ReadonlyMap<string, string> = new Map(
  (
    'us dollar:USD;u.s. dollar:USD;american dollar:USD;australian dollar:AUD;canadian dollar:CAD;singapore dollar:SGD;' +
    'taiwan dollar:TWD;zimbabwean dollar:ZWL;jamaican dollar:JMD;fijian dollar:FJD;british pound:GBP;egyptian pound:EGP;lebanese pound:LBP;' +
    'sudanese pound:SDG;syrian pound:SYP;indian rupee:INR;pakistani rupee:PKR;nepalese rupee:NPR;swedish krona:SEK;icelandic krona:ISK;' +
    'norwegian krone:NOK;danish krone:DKK;swiss franc:CHF;cfa franc:XOF;congolese franc:CDF;mexican peso:MXN;argentine peso:ARS;' +
    'philippine peso:PHP;chilean peso:CLP;colombian peso:COP;cuban peso:CUP;turkish lira:TRY;lebanese lira:LBP;russian rouble:RUB;' +
    'belarusian rouble:BYN;chinese yuan:CNY;japanese yen:JPY;korean won:KRW;israeli shekel:ILS;polish zloty:PLN;uae dirham:AED;' +
    'emirati dirham:AED;moroccan dirham:MAD;kuwaiti dinar:KWD;iraqi dinar:IQD;jordanian dinar:JOD;serbian dinar:RSD;algerian dinar:DZD;' +
    'saudi riyal:SAR;qatari riyal:QAR;iranian rial:IRR;yemeni rial:YER;brazilian real:BRL;south-african rand:ZAR'
  )
    .split(';')
    .map(pair),
);

/** The singular that `NATIONAL_CURRENCIES` uses. */
export const CURRENCY_SINGULARS: ReadonlyMap<string, string> = new Map(
  (
    'dollars:dollar pounds:pound rupees:rupee kronor:krona kronur:krona kroner:krone francs:franc pesos:peso liras:lira roubles:rouble ' +
    'rubles:rouble ruble:rouble dirhams:dirham dinars:dinar riyals:riyal rials:rial reais:real shekels:shekel zlotys:zloty'
  )
    .split(' ')
    .map(pair),
);

/** Names of units by the forms in which they are written. */
export const UNITS: ReadonlyMap<string, string> = new Map(
  (
    'kilometre=km kilometres kilometre kilometers kilometer kms;mile=miles mile mi;metre=metres metre meters meter;centimetre=cm centimetres ' +
    'centimetre centimeters centimeter;millimetre=mm millimetres millimetre millimeters millimeter;foot=feet foot ft;inch=inches inch;' +
    'yard=yards yard;nautical-mile=nmi;kilogram=kg kilograms kilogram kilos kilo kilogrammes;gram=grams gram grammes;' +
    'milligram=mg milligrams milligram;microgram=μg micrograms;micrometre=µm micrometres micrometers;nanometre=nm nanometres nanometers;tonne=tonnes tonne;ton=tons ton;pound=lb lbs;ounce=ounces ounce oz;' +
    'litre=litres litre liters liter;millilitre=ml millilitres milliliters;gallon=gallons gallon;barrel=barrels barrel bpd;acre=acres acre;' +
    'hectare=hectares hectare ha;kilometre-per-hour=kph km/h kmh;mile-per-hour=mph;knot=knots kt;watt=watts watt;kilowatt=kw kilowatts ' +
    'kilowatt;megawatt=mw megawatts megawatt;gigawatt=gw gigawatts gigawatt;kilowatt-hour=kwh;megawatt-hour=mwh;terawatt-hour=twh;' +
    'volt=volts volt;hertz=hz hertz;kilohertz=khz;megahertz=mhz megahertz;gigahertz=ghz gigahertz;byte=bytes;kilobyte=kb kilobytes;' +
    'megabyte=mb megabytes;gigabyte=gb gigabytes gigabyte;terabyte=tb terabytes terabyte;decibel=decibels db;calorie=calories calorie;' +
    'light-year=light-years light-year;degree=degrees degree'
  )
    .split(';')
    .flatMap((line) => {
      const [unit = '', forms = ''] = line.split('=');
      return forms.split(' ').map((form): [string, string] => [form, unit]);
    }),
);

/** Units that "square" and "cubic" go with. */
export const LENGTHS: ReadonlySet<string> = new Set('kilometre mile metre centimetre foot yard inch'.split(' '));

/** Units of time are left to the dates: "two hours" is a duration. */
export const TIME_UNITS: ReadonlySet<string> = new Set(
  (
    'second seconds minute minutes hour hours day days night nights week weeks weekend weekends month months year years decade decades ' +
    'century centuries am pm a.m. p.m. a.m p.m noon midnight morning afternoon evening gmt utc'
  ).split(' '),
);

/** What a word before a number says of it: the number is about right, the least, or the most. Up to three words, the last one first. */
export const HEDGES: ReadonlyMap<string, 'about' | 'least' | 'most'> = new Map([
  ...(
    'around;about;some;roughly;approximately;nearly;almost;circa;estimated;close to;near to;approaching;c;ca;~;' +
    'maybe;perhaps'
  )
    .split(';')
    .map((words): [string, 'about'] => [words, 'about']),
  ...'over;more than;at least;upwards of;no fewer than;no less than;not less than;minimum of;exceeding;above;greater than;>;≥'
    .split(';')
    .map((words): [string, 'least'] => [words, 'least']),
  ...'under;less than;fewer than;at most;up to;as many as;as much as;no more than;not more than;maximum of;below;<;≤'
    .split(';')
    .map((words): [string, 'most'] => [words, 'most']),
]);

/** Plurals without their s, and words that stand for people: "39 dead". */
export const IRREGULAR_PLURALS: ReadonlySet<string> = new Set(
  (
    'people men women children police troops personnel aircraft dead injured wounded missing killed species sheep fish cattle staff mice ' +
    'feet teeth geese oxen lives wives knives wolves gunmen policemen firemen fishermen businessmen congressmen servicemen policewomen ' +
    'servicewomen clergymen spacecraft media criteria phenomena'
  ).split(' '),
);

/** Words that end the search for the noun that is counted. */
export const NOT_COUNTED: ReadonlySet<string> = new Set(
  (
    'of and or to in on at by for from with was were is are has have had he she it they we you i said says say as the a an that this these those ' +
    'than per but while when where which who whose whom after before during since until near also not did does do will would could can ' +
    'may might must should against about into over under between among because if so then there here his her its their our my your ' +
    'always perhaps across towards besides afterwards sometimes less its us yes plus versus his thus news politics economics ' +
    'quarters thirds fifths tenths makes takes shows means reports claims goes gives comes gets wins loses scores needs wants remains becomes begins ends'
  ).split(' '),
);

/** Words whose number is a name: "Version 2.1", "No. 10", "Article 50". */
export const NUMBERED: ReadonlySet<string> = new Set(
  (
    'version v no no. nos number numbers chapter section page pages article articles act title rule resolution route flight highway channel season ' +
    'episode room gate road street avenue unit grade class phase stage round level type model area line lane group pier terminal ' +
    'platform apollo boeing airbus covid covid-19 file serial vol volume part point paragraph clause amendment order bill proposition ' +
    'district precinct ward zone sector block tier step figure table lot batch formula psalm verse isbn tel phone call fax ext gospel'
  ).split(' '),
);

function pair(text: string): [string, string] {
  const at = text.lastIndexOf(':');
  return [text.slice(0, at), text.slice(at + 1)];
}
