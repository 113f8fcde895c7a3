import assert from 'node:assert/strict';
import { analyzeBody, shippedEngine } from '../../support/engine';

const engine = shippedEngine();

/** `text=kind value unit`, with `~` where it is approximate and the bounds that are known. */
function check(body: string, expected: string): void {
  it(body, () => {
    const found = analyzeBody(engine, body).amounts.map(({ text, kind, value, unit, approximate, low, high }) => {
      const bounds = low === null && high === null ? '' : ` [${low ?? ''}…${high ?? ''}]`;
      return `${text}=${kind} ${value} ${unit ?? '-'}${approximate ? ' ~' : ''}${bounds}`;
    });
    assert.equal(found.join(' | '), expected);
  });
}

describe('amounts of money', () => {
  check('It cost $141 million.', '$141 million=money 141000000 USD');
  check('It cost £17,500 or €2.5bn.', '£17,500=money 17500 GBP | €2.5bn=money 2500000000 EUR');
  check('They paid 300 euros and US$5.', '300 euros=money 300 EUR | US$5=money 5 USD');
  check('It cost €12\u00a0000.', '€12\u00a0000=money 12000 EUR');
  check('It cost €12 000 in all.', '€12 000=money 12000 EUR');
  check('It cost 12\u202f500\u00a0€.', '12\u202f500\u00a0€=money 12500 EUR');
  check('A grant of $40m, $3B and $5k.', '$40m=money 40000000 USD | $3B=money 3000000000 USD | $5k=money 5000 USD');
  check('SEK9 million (about GBP738 thousand).', 'SEK9 million=money 9000000 SEK | GBP738 thousand=money 738000 GBP ~');
  check(
    'It raised SEK 9 million and 5 million EUR.',
    'SEK 9 million=money 9000000 SEK | 5 million EUR=money 5000000 EUR',
  );
  check('He owes Rs 5 crore and ₹10 lakh.', 'Rs 5 crore=money 50000000 INR | ₹10 lakh=money 1000000 INR');
  check('He owes Rs. 2.5 lakh crore.', 'Rs. 2.5 lakh crore=money 2500000000000 INR');
  check('Each got 500 Swedish kronor.', '500 Swedish kronor=money 500 SEK');
  check('Each got 500 kronor or 70 Swiss francs.', '500 kronor=money 500 SEK | 70 Swiss francs=money 70 CHF');
  check('It is worth 300 pesos.', '300 pesos=money 300 -');
  check('It cost 5 million South Korean won.', '5 million South Korean won=money 5000000 KRW');
  check('It cost two and a half million dollars.', 'two and a half million dollars=money 2500000 USD');
  check('It cost half a million pounds.', 'half a million pounds=money 500000 GBP');
  check('It cost a million rupees.', 'a million rupees=money 1000000 INR');
  check('It cost $10-15 million.', '$10-15 million=money 12500000 USD ~ [10000000…15000000]');
  check('It cost $10 million to $15 million.', '$10 million to $15 million=money 12500000 USD ~ [10000000…15000000]');
  check('It cost between £5 and £7.', '£5 and £7=money 6 GBP ~ [5…7]');
  check('More than $5 a day.', '$5=money 5 USD ~ [5…]');
  check('Up to HK$300 each.', 'HK$300=money 300 HKD ~ […300]');
  check('It processed ₿7300.', '₿7300=money 7300 XBT');
  check(
    'It cost 50 pence, 99 cents and 3.5p.',
    '50 pence=money 0.5 GBP | 99 cents=money 0.99 USD | 3.5p=money 0.035 GBP',
  );
  check('A 20-cent rise to 30 euro cents.', '20-cent=money 0.2 USD | 30 euro cents=money 0.3 EUR');
  check('It costs 30 to 35 pence.', '30 to 35 pence=money 0.325 GBP ~ [0.3…0.35]');
  check('More than 50¢ each.', '50¢=money 0.5 USD ~ [0.5…]');
  check('It cost €2,5 million.', '€2,5 million=money 2500000 EUR');
  // Not money.
  check('A 1080p screen.', '');
  check('It was sung by 50 Cent.', '');
  check('The two won in 2019.', '');
  check('The dollar fell, and the pound too.', '');
  check('Sat on a $ sign.', '');
});

describe('percentages', () => {
  check(
    'Up 3.5% and 12 per cent, then 4 percent.',
    '3.5%=percent 3.5 % | 12 per cent=percent 12 % | 4 percent=percent 4 %',
  );
  check('Fell by 5 percentage points.', '5 percentage points=percent 5 percentage point');
  check('Rates rose 25 basis points.', '25 basis points=percent 25 basis point');
  check('Growth of -2 % was seen.', '-2 %=percent -2 %');
  check('Between 5% and 10% of it.', '5% and 10%=percent 7.5 % ~ [5…10]');
  check('It is 5–6% less.', '5–6%=percent 5.5 % ~ [5…6]');
  check('It rose from 5% to 10%.', '5%=percent 5 % | 10%=percent 10 %');
  check('Ninety-five per cent agreed.', 'Ninety-five per cent=percent 95 %');
  check('It rose by 12,5 % or 3,25 per cent.', '12,5 %=percent 12.5 % | 3,25 per cent=percent 3.25 %');
  check(
    'Two-thirds of them and three quarters of those.',
    'Two-thirds=percent 66.6667 % | three quarters=percent 75 %',
  );
  check('About a quarter of the town, nearly half the people.', 'a quarter=percent 25 % ~ | half=percent 50 % ~');
  check('One-fifth of it, and half of those.', 'One-fifth=percent 20 % | half=percent 50 %');
  check('More than half of the voters came.', 'half=percent 50 % ~ [50…]');
  // Not percentages.
  check('In the second half of the match.', '');
  check('The other half of the house.', '');
  check('A quarter of a century, three quarters of an hour.', '');
  check('One of the two levers.', 'two levers=count 2 levers');
  check('Half an hour, half past four.', '');
  check('He came in a third time.', 'third=ordinal 3 -');
  check('It lasted three quarters.', '');
  check('On pages 12,5 it says so.', '');
  check('The percentage is high.', '');
  check('It scored 100 per centre.', '');
});

describe('quantities', () => {
  check('It is 120 km away and weighs two tonnes.', '120 km=quantity 120 kilometre | two tonnes=quantity 2 tonne');
  check('It is 120km away.', '120km=quantity 120 kilometre');
  check('A five-mile walk along a 20-foot wall.', 'five-mile=quantity 5 mile | 20-foot=quantity 20 foot');
  check(
    'Winds of 30 miles per hour (45 km/h).',
    '30 miles per hour=quantity 30 mile-per-hour | 45 km/h=quantity 45 kilometre-per-hour',
  );
  check(
    'It is 3,000 square kilometres, 5 km² or 2 sq. miles.',
    '3,000 square kilometres=quantity 3000 square-kilometre | 5 km²=quantity 5 square-kilometre | 2 sq. miles=quantity 2 square-mile',
  );
  check('At -5 °C, later 30 degrees.', '-5 °C=quantity -5 degree Celsius | 30 degrees=quantity 30 degree');
  check('The 400 m hurdles.', '400 m=quantity 400 metre');
  check('A planet 50 light years away.', '50 light years=quantity 50 light-year');
  check('He weighs 180 pounds.', '180 pounds=quantity 180 pound');
  check('Some 40 pounds of cocaine.', '40 pounds=quantity 40 pound ~');
  check('5 to 6 kilometres from here.', '5 to 6 kilometres=quantity 5.5 kilometre ~ [5…6]');
  check('Roughly 141 billion litres.', '141 billion litres=quantity 141000000000 litre ~');
  // Not quantities.
  check('He lives on 5 Mile Road.', '');
  check('It took 30 minutes.', '');
});

describe('counts', () => {
  check(
    'A package of 16 sanctions and 400 Iranian drones.',
    '16 sanctions=count 16 sanctions | 400 Iranian drones=count 400 drones',
  );
  check('1.3 billion people live there.', '1.3 billion people=count 1300000000 people');
  check('Using around 400 Iranian drones.', '400 Iranian drones=count 400 drones ~');
  check('It used around 400.', '400=count 400 - ~');
  check('Eleven others and 11 others.', 'Eleven others=count 11 others | 11 others=count 11 others');
  check('Between 14 and 18 people.', '14 and 18 people=count 16 people ~ [14…18]');
  check('There were between 14 and 18.', '14 and 18=count 16 - ~ [14…18]');
  check('Some 10 to 15 police officers came.', '10 to 15 police officers=count 12.5 officers ~ [10…15]');
  check('In London 12 people died.', '12 people=count 12 people');
  check('At least 39 dead, 400 injured.', '39 dead=count 39 dead ~ [39…] | 400 injured=count 400 injured');
  check('Two hundred and five ships.', 'Two hundred and five ships=count 205 ships');
  check('Over 20 000 people fled.', '20 000 people=count 20000 people ~ [20000…]');
  check(
    '2,50,000 homes, 40m households.',
    '2,50,000 homes=count 250000 homes | 40m households=count 40000000 households',
  );
  check('Three dozen boats or more.', 'Three dozen boats=count 36 boats ~ [36…]');
  check('Twenty-one soldiers.', 'Twenty-one soldiers=count 21 soldiers');
  check('100 people or so.', '100 people=count 100 people ~');
  check('Guilty on 29 out of 30 charges.', '29=count 29 charges | 30 charges=count 30 charges');
  check('Some 12 of the 15 old members came.', '12=count 12 members ~ | 15 old members=count 15 members');
  check('Five of its seven judges.', 'Five=count 5 judges | seven judges=count 7 judges');
  check('Three of the 2019 models.', 'Three=count 3 models');
  check('Two of 2019 films.', '');
  // Numbers that count nothing here: dates, durations, versions, scores, telephone numbers, names.
  check('On December 13, 2022 and in 2019.', '');
  check('For three years.', '');
  check('Version 2.1.3 beat 3-2.', '');
  check('They won 3-2 games.', '');
  check('No. 10 declined.', '');
  check('Call 555 1234 now.', '');
  check('Call 0800 111 222 operators.', '');
  check('Article 50 talks and Boeing 737 jets.', '');
  check('Windows 10 users met at Gate 12 stands.', '');
  check('Agent 007 shoots.', '');
  check('The Six Flags park.', '');
  check('It is about 2×10 of them.', '');
  check('It was #3 charts.', '');
  check('He met one of the men.', '');
  check('It is about 6 in the morning.', '');
  check('Those over 65 and under 18.', '');
  check('About 2020 it was.', '');
  check('The toll went from fourteen to 31.', '');
  check('10 Downing Street was closed.', '');
});

describe('ages', () => {
  check('The 44-year-old died aged 78.', '44-year-old=age 44 year | aged 78=age 78 year');
  check('She was 95 years old.', '95 years old=age 95 year');
  check('At the age of 95.', 'age of 95=age 95 year');
  check('An eleven-month-old boy.', 'eleven-month-old=age 11 month');
  check('Five girls, all aged fifteen.', 'Five girls=count 5 girls | aged fifteen=age 15 year');
  check('Children aged 14 to 18.', 'aged 14 to 18=age 16 year ~ [14…18]');
  check('Those aged between 14 and 18.', 'aged between 14 and 18=age 16 year ~ [14…18]');
  check('Then Ann Lee, 34, spoke to Bob Roe (61).', '34=age 34 year | 61=age 61 year');
  check('Ann Lee, now 22, and Bob Roe (now 61) spoke.', '22=age 22 year | 61=age 61 year');
  check('He is now 22. She, who is now 61, spoke.', '22=age 22 year | 61=age 61 year');
  check('Striker Ann Lee (22) scored two goals in the 2-1 win.', '22=age 22 year | two goals=count 2 goals');
  // Not ages.
  check('Goals: Ann Lee (54), Bob Roe (61).', '');
  check('Northtown 2-1 Southtown. Ann Lee (54); Bob Roe (61)', '');
  check('The toll, now 22, grew.', '');
  check('There are now 22.', '');
  check('On Friday May, 12, it rained.', '');
  check('The age of reason.', '');
  check('A five-year plan.', '');
  check('A 250-year-old house.', '');
});

describe('ordinals', () => {
  check('The 22nd amendment was the third one.', '22nd=ordinal 22 - | third=ordinal 3 -');
  check('Her second book.', 'second=ordinal 2 -');
  check("Britain's first woman.", 'first=ordinal 1 -');
  // Not ordinals.
  check('First, he left.', '');
  check('A third of them.', 'A third=percent 33.3333 %');
  check('The Second World War.', '');
  check('It took a second.', '');
  check('The 22th and 11st.', '');
  check('On December 3rd.', '');
});

describe('hostile amounts', () => {
  const bodies = [
    '1 '.repeat(5_000),
    '$'.repeat(5_000),
    '1,'.repeat(5_000),
    'two hundred and '.repeat(2_000),
    '10-'.repeat(3_000),
    '999 '.repeat(3_000),
  ];
  for (const body of bodies)
    it(`${JSON.stringify(body.slice(0, 12))} again and again`, () => void analyzeBody(engine, body));
});
