/** The form of a verb: past, participle, third person, base, with -ing. */
export type VerbForm = 'd' | 'n' | 'z' | 'b' | 'g';

/** All forms of a verb: `inflect('deny')` has `denies` (z), `denied` (d and n), `denying` (g). */
export function inflect(lemma: string): readonly (readonly [form: string, kinds: string])[] {
  const irregular = IRREGULAR.get(lemma);
  const [past, participle] = irregular ?? [regularPast(lemma), regularPast(lemma)];
  return [
    [lemma, past === lemma ? 'bdn' : 'b'],
    [thirdPerson(lemma), 'z'],
    [past, past === participle ? 'dn' : 'd'],
    [participle, past === participle ? 'dn' : 'n'],
    [withIng(lemma), 'g'],
    ...(BOTH_WAYS.has(lemma)
      ? ([
          [`${lemma}ed`, 'dn'],
          [`${lemma}ing`, 'g'],
        ] as const)
      : []),
  ];
}

function thirdPerson(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function regularPast(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  if (lemma.endsWith('e')) return `${lemma}d`;
  return `${doubled(lemma)}ed`;
}

function withIng(lemma: string): string {
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`;
  if (/[^eyo]e$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  return `${doubled(lemma)}ing`;
}

function doubled(lemma: string): string {
  return DOUBLING.has(lemma) ? lemma + lemma.slice(-1) : lemma;
}

const DOUBLING: ReadonlySet<string> = new Set(
  'admit quip slam rap chat blog hit dub plug snap shrug pen peg sum pan rebut knock-off nod brag jab rip refer confer sob blab confab label signal travel zap'.split(
    ' ',
  ),
);

/** British "labelled", American "labeled". */
const BOTH_WAYS: ReadonlySet<string> = new Set(['label', 'signal', 'travel']);

const IRREGULAR: ReadonlyMap<string, readonly [past: string, participle: string]> = new Map(
  `say said said; tell told told; write wrote written; speak spoke spoken; read read read; think thought thought; feel felt felt; know knew known;
  swear swore sworn; foretell foretold foretold; retell retold retold; see saw seen; find found found; hold held held; make made made;
  give gave given; get got got; go went gone; put put put; lay laid laid; sing sang sung; shoot shot shot; strike struck struck; tear tore torn;
  hear heard heard; mean meant meant; draw drew drawn; throw threw thrown; break broke broken; begin began begun; bring brought brought;
  hit hit hit; rewrite rewrote rewritten; fight fought fought; understand understood understood; take took taken; choose chose chosen;
  overstate overstated overstated; say-so said said; forbid forbade forbidden; read-out read read; cast cast cast; let let let;
  withdraw withdrew withdrawn; seek sought sought; bid bid bid; fire fired fired; weigh weighed weighed; text texted texted;
  rebut rebutted rebutted; spit spat spat; come came come; leave left left; quote quoted quoted; plead pleaded pleaded; misspeak misspoke misspoken`
    .split(';')
    .map((entry): [string, readonly [string, string]] => {
      const [lemma = '', past = '', participle = ''] = entry.trim().split(/\s+/);
      return [lemma, [past, participle]];
    }),
);
