// Parts of names that tell how far a name goes. Own lists.

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Small words that open a family name: "van Gogh", "de Blasio", "bin Salman". Letter case counts. */
export const NAME_PARTICLES = words('al bin ibn bint de del dela della der di du den ten ter van von zu');

/** Small words of other languages inside the names of organizations: "Brigade de Recherche et d'Intervention". None is an English word. */
export const FOREIGN_PARTICLES = words(
  'et y und für fuer i e de du des del della dei degli di da dos das la le les los las der en',
);

/** Behind a person's name. */
export const GENERATIONS = words('Jr Sr II III IV VI VII VIII IX XI XII XIII XIV XV XVI XXIII');

/** Words of organizations that "of" carries on: "University of Oxford". */
export const HEADS_OF = words(
  'university ministry department bank house institute court committee federation organisation organization bureau college church council league confederation academy',
);

/** Family names of China and Korea, which stand before the given name: "Xi Jinping". */
export const FAMILY_NAMES_FIRST = words(`
  xi li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo lin gao luo zheng liang xie tang deng feng peng zeng xiao tian dong pan
  jiang wen hua kim lee park choi jung kang cho yoon jang lim han shin seo kwon hwang ahn song ryu hong moon roh ban chun chung`);
