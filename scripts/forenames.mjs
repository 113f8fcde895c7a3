// node scripts/forenames.mjs FOLDER: writes server/src/engine/coreference/lexicon/forenameTable.ts.
// FOLDER holds common-forenames-by-country.csv of https://github.com/sigpwned/popular-names-by-country-dataset (CC0). To its most common names
// come those below, which English-language news is full of and the lists of single years miss.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node scripts/forenames.mjs FOLDER');
  process.exit(2);
}

const MORE_MALE = `
  chidi emeka kofi kwame kwasi olusegun abiy haile tariq bilal faisal hussein ismael hiroshi kenji takeshi sanjiv arjun rohan vladislav rasmus aaron abdul abdullah abel abraham adam adolf adrian ahmad ahmed aidan alan alastair albert alejandro alexander alexei alfred
  ali allan allen alvin ambrose anders andre andreas andrei andrew andy angus anil anthony antoine anton antonio antony
  archibald arnold art arthur arvind ashok august augustus barack barry bartholomew bashar basil ben benedict benjamin benny
  bernard bernie bert bill billy bob bobby boris brad bradley brendan brett brian bruce bruno bryan byron calvin carl carlos
  cecil cedric cesar chad charles charlie chester chris christian christoph christopher chuck clarence claude clayton clement
  cliff clifford clint clive clyde colin conor conrad craig curt curtis cyril cyrus dale damian damien dan daniel danny darrell
  darren darryl dave david dean denis dennis derek desmond dick diego dieter dimitri dirk dmitri dmitry domingo dominic don
  donald doug douglas duncan dustin dwight earl ed eddie edgar edmund eduardo edward edwin egon elias elijah eliot elliott elmer
  elon emil emmanuel enrique eric erich erik ernest ernesto ernst erwin ethan eugene evan everett fabian felipe felix ferdinand
  fernando fidel finn floyd francisco franco francois frank franklin franz fred freddie frederick friedrich fritz gabriel gareth
  garry gary gavin gene geoff geoffrey georg george gerald gerard gerhard gilbert giovanni giuseppe glen glenn gordon graham
  grant greg gregory guillermo gunther gus gustav guy hamid hank hans harald harold harry harvey hassan hector heinrich helmut
  henri henrik henry herbert herman hermann hideo horace horst howard hubert hugh hugo humphrey ian ibrahim igor ilya imran
  isaac ismail ivan jack jacob jacques jake jamal james jamie jan jared jason javier jeff jeffrey jens jeremy jerome jerry jesse
  jesus jim jimmy joachim joao joe joel joerg johan johann johannes john johnny jon jonas jonathan jonathon jorge jose josef
  joseph josh joshua juan juha jules julian julio jurgen justin kareem karl keith ken kenneth kenny kent kevin khalid klaus
  konrad konstantin kurt kyle lance larry lars laurence laurent lawrence len leo leon leonard leonid leopold leroy lewis liam
  linus lionel lloyd louis lucas ludwig luigi luis luke luther mahmoud malcolm manuel marc marcel marco marcus mario mark markus
  marshall martin marvin mathew matt matteo matthew matthias maurice max maximilian melvin michael miguel mikael mike mikhail
  miles milton miroslav mitch mitchell mohamed mohammad mohammed morris moses muhammad murray narendra nathan nathaniel neal ned
  neil nelson nicholas nick nicolas niels nigel nikita nikolai noah noam noel norman octavio oleg oliver olivier omar oscar
  oswald otto owen pablo paolo pascal patrick paul pavel pedro percy pete peter petr phil philip philippe phillip pierre piers
  piotr prakash qasem quentin rafael raj rajesh ralph ramesh ramon randall randolph randy rashid raul ravi ray raymond recep
  reginald rene rex ricardo rich richard rick ricky robert roberto rod roderick rodney rodrigo roger roland rolf roman ron
  ronald ronnie ross roy rudolf rudolph rudy rufus rupert russell ryan saddam salman salvador samuel sanjay santiago scott sean
  sebastian sergei sergey sergio seth shane shaun sidney siegfried sigmund silvio simon spencer stan stanislav stanley stefan
  stephane stephen steve steven stewart stig stuart suresh sven tayyip ted terence terry theo theodore thomas tim timothy tobias
  todd tom tomas tommy tony travis trevor tyler ulrich umberto uwe valentin vernon victor vijay vikram viktor vince vincent
  vinod vitaly vladimir volodymyr wallace walter warren wayne werner wesley wilbur wilfred wilhelm will willem william willie
  winston wolfgang woodrow xavier yasser yitzhak yuri yusuf yves zachary ziad`;
const MORE_FEMALE = `
  olive ivy maeve niamh siobhan aoife priya anjali meera chidinma ngozi amara wanjiru thandiwe mei fatoumata aminata shirin soraya samira nour abigail ada adele adriana agatha agnes aisha alexandra alexandria alice alicia alina alison allison alma amanda amber amelia
  amina amy ana anastasia angela angelina angie anita ann anna annabel anne annelie annette annie antonia april arlene ashley
  astrid audrey barbara beatrice becky belinda bella benazir bernadette beth bethany betty beverly bianca birgit bonnie brenda
  brianna bridget brigitte brittany camilla carla carly carmen carol carole caroline carolyn catherine cathy cecilia celia
  charlotte chelsea cheryl chloe christa christina christine cindy claire clara claudia colleen connie constance cora cordelia
  corinne courtney crystal cynthia daisy daniela danielle daphne dawn debbie deborah debra deirdre delia denise diana diane
  dianne dolores donna dora doreen doris dorothy edith eileen elaine eleanor elena elisa elisabeth elise eliza elizabeth ella
  ellen elsa elsie emilia emily emma erica erika erin esther ethel eva eve evelyn faith fatima felicity fiona florence frances
  francesca frieda gabriela gabrielle gail gemma georgia georgina geraldine gertrude gillian gina ginger giulia gladys glenda
  gloria golda grace greta gretchen gwen hannah harriet hazel heather heidi helen helena helga henrietta hilary hilda hillary
  holly ida imelda indira ines inez ingrid irene irina iris irma isabel isabella isabelle ivana jacinda jackie jacqueline jana
  jane janet janice jasmine jeanette jeanne jenna jennifer jenny jessica jill joan joanna joanne jocelyn josephine joy joyce
  juanita judith judy julia juliana julie juliet june justine kamala karen karin karla kate katherine kathleen kathryn kathy
  katie katja katrina kay kayla keira kerstin kirsten kristen kristin kristina laila lara laura lauren laurie leah leila lena
  lenore leticia lillian lily linda lisa liz liza lois loretta lorraine louise lucia lucille lucinda lucy lydia lynn mabel
  madeleine madeline maggie malala mandy marcia margaret margarita margot maria mariana marianne marie marilyn marina marissa
  marjorie marlene martha martina mary matilda maud maureen maxine maya meg megan meghan melania melanie melinda melissa
  mercedes meredith meryl mia michelle mildred millicent minnie miranda miriam moira molly mona monica monique muriel myra nadia
  nancy naomi natalia natalie natasha nellie nicole nina nora norma olga olivia oprah pamela patricia patsy patti paula pauline
  pearl peggy penelope penny petra phoebe phyllis polly priscilla priti rachel raquel rebecca regina renata rhonda rita roberta
  rosa rosalind rosalynn rose rosemary rosie roxanne ruby ruth sabrina sally samantha sandra sara sarah selena serena sharon
  sheila shelley sherry shirley silvia simone sofia sonia sonja sophia sophie stacey stella stephanie sue susan susanna susanne
  suzanne svetlana sylvia tamara tammy tanya tara tatiana teresa tessa thelma theresa tiffany tina ulrike ursula valentina
  valerie vanessa vera veronica verónica victoria viola violet virginia vivian wanda wendy whitney wilma winifred xiomara yasmin
  yoko yolanda yulia yvette yvonne zara zelda zoe`;

const fold = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const counts = new Map();
const add = (name, gender, weight) => {
  const key = fold(name);
  if (!/^[a-z]{3,14}$/.test(key)) return;
  const count = counts.get(key) ?? { F: 0, M: 0 };
  count[gender] += weight;
  counts.set(key, count);
};

const lines = readFileSync(join(folder, 'common-forenames-by-country.csv'), 'utf8')
  .replace(/^\ufeff/, '')
  .trim()
  .split(/\r?\n/);
for (const line of lines.slice(1)) {
  const columns = line.split(',');
  const gender = columns[9];
  if (gender === 'F' || gender === 'M')
    for (const name of new Set([columns[10], columns[11]])) add(name ?? '', gender, 1);
}
for (const name of MORE_MALE.trim().split(/\s+/)) add(name, 'M', 5);
for (const name of MORE_FEMALE.trim().split(/\s+/)) add(name, 'F', 5);

const names = (gender, other) =>
  [...counts]
    .filter(([, count]) => count[gender] >= 4 * count[other] && count[gender] > 0)
    .map(([name]) => name)
    .sort();
const table = (name, list) => {
  const rows = [''];
  for (const word of list) {
    if (rows.at(-1).length + word.length > 130) rows.push('');
    rows[rows.length - 1] += `${rows.at(-1) === '' ? '' : ' '}${word}`;
  }
  return `export const ${name} = \`\n  ${rows.join('\n  ')}\`;\n`;
};
const female = names('F', 'M');
const male = names('M', 'F');
writeFileSync(
  'server/src/engine/coreference/lexicon/forenameTable.ts',
  `// Written by scripts/forenames.mjs, which names the source (CC0). Lower case, without accents; names of both men and women are left out.\n\n${table('FEMALE_FORENAMES', female)}\n${table('MALE_FORENAMES', male)}`,
);
console.log(`${female.length} female and ${male.length} male forenames`);
