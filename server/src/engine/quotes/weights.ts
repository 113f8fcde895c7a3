// Made by server/model/training/speakers/train.mjs; see server/model/training/speakers/CARD.md. Do not edit.

/** What each feature of a candidate adds to its score. */
export const WEIGHTS: ReadonlyMap<string, number> = new Map(
  `according 1.83; according before 0.19; according behind 0.14; according far 0.06; according middle 0.11; according near 1.16; 
according to 0.31; act 0 -0.12; act 16 -0.16; act 2 -0.01; act 8 0.13; act finite -0.15; act ing -0.01; after far -0.71; 
after far part -0.14; after far say -0.13; after far weak -0.06; after far whole -0.07; after hanging -0.03; 
after hanging act -0.02; after hanging judge -0.01; after hanging part -0.03; after inverted 5.01; after inverted say 0.01; 
after inverted whole 0.01; after near 1.1; after near part 0.1; after near say -0.06; after near think -0.04; 
after near weak 0.23; after next 3.86; after next part -0.15; after next say 0.01; after opening 1; after over cc -0.05; 
after over close -0.01; after over comma -0.29; after over dash 0.23; after over quote -1.51; after over rel -0.16; 
after over semi -2.01; after over sub -0.13; after part -0.72; after tail 3.88; after verbs 1 -1.19; after verbs 2 -2; 
after whole 0.44; author 1.51; before 0 1.2; before 1 1.47; before 16 0.08; before 2 1.23; before 4 1.13; before 8 1.11; 
before act -0.14; before far -0.49; before judge 0.18; before none -0.2; before over cc 0.08; before over close -0.21; 
before over colon -0.29; before over comma -0.5; before over dash -0.2; before over quote -0.48; before over rel -0.17; 
before over semi -1.26; before over sub 0.13; before part 0.3; before relative left -1.64; before reports 0 -0.12; 
before reports 1 -0.35; before reports 2 -2; before say 0.21; before tell 0.19; before that act 0.5; before that say 0.69; 
before that tell 0.8; before that think 0.13; before that write 0.64; before think -0.01; before verbs 0 0.26; 
before verbs 1 0.12; before verbs 2 -0.26; before weak -0.14; before whole -0.28; before write -0.07; by agent -0.17; 
by none -0.27; by object -0.02; by plain 0.6; by relative 0.08; by shared -0.48; continued 0.21; continued alone part 1.02; 
continued alone whole 3.26; continued distance 0 0.62; continued distance 0 inside 0.62; continued distance 1 0.12; 
continued distance 1 alone 0.06; continued distance 1 inside 0.06; continued distance 2 -0.52; continued distance 2 inside -0.25; 
continued inside part -0.06; continued inside whole -0.01; continued joined 3.17; continued opening whole 1.5; 
continued part part 0.56; continued part whole -0.03; continued whole part -0.1; continued whole whole -0.22; form finite -0.18; 
form infinitive -0.25; form ing 0.41; form participle -0.23; introduced -0.13; introduced alone whole 1.45; introduced colon 2.5; 
introduced none -0.1; introduced other -0.07; introduced person 0.02; introduced say 0.47; introduced stop -0.13; judge 0 0.62; 
judge 1 0.09; judge 2 0.12; judge 4 0.36; judge 8 0.21; judge finite -0.14; judge ing 0.15; judge participle -0.01; 
link adv -0.06; link adv none -0.08; link adv part -0.06; link as 0.43; link as judge 0.54; link as none -0.07; 
link as part -0.02; link as say -0.06; link as think -0.01; link as whole -0.05; link aux 0.12; link aux part 0.12; 
link aux say 0.08; link base -0.01; link base none -0.07; link base whole -0.06; link be 0.35; link be judge -0.04; 
link be none -0.02; link be part 0.34; link be say 0.43; link be tell -0.06; link be weak -0.01; link be whole 0.01; 
link cc -0.06; link cc act 0.05; link cc judge 0.07; link cc none -0.13; link cc part 0.1; link cc say 0.03; link cc weak -0.1; 
link cc whole -0.16; link colon 1.39; link colon none 0.03; link colon say -0.2; link colon tell 0.03; link colon weak 0.09; 
link colon write -0.06; link comma 0.32; link comma none -0.26; link comma part -0.02; link comma say -0.23; 
link comma tell 0.03; link comma think 0.03; link comma weak 0.08; link comma whole -0.16; link comma write 0.16; 
link finite -0.11; link finite judge 0.01; link finite none -0.05; link finite part -0.05; link finite say -0.03; 
link finite whole -0.06; link ing 0.03; link ing none -0.05; link ing part 0.03; link ing say 0.04; link modifier 0.17; 
link modifier judge 0.52; link modifier none -0.02; link modifier part 0.19; link modifier say -0.14; link modifier think -0.14; 
link modifier weak -0.04; link modifier whole -0.01; link name 0.02; link name judge 0.01; link name none -0.05; 
link name part -0.01; link name say 0.22; link name tell 0.05; link name whole 0.03; link name write -0.21; link noun 0.05; 
link noun judge 0.08; link noun none 0.09; link noun part -0.03; link noun say -0.15; link noun tell 0.01; link noun weak 0.21; 
link noun whole 0.09; link noun write -0.25; link num -0.26; link num part -0.26; link of -0.04; link of none -0.01; 
link of part -0.04; link participle 0.02; link participle part 0.02; link participle say 0.02; link prep 0.17; 
link prep none 0.12; link prep part 0.31; link prep say 0.11; link prep weak 0.04; link prep whole -0.14; link pronoun 0.06; 
link pronoun judge 0.03; link pronoun none -0.09; link pronoun say 0.09; link pronoun whole 0.06; link that 0.5; link time 0.01; 
link time say 0.01; link time whole 0.01; link to 0.39; link to act 1.03; link to none 0.6; link to part 0.2; link to say -0.15; 
link to weak -0.12; link to whole 0.2; link verb 0.2; link verb act -0.12; link verb judge -0.58; link verb none -0.12; 
link verb part -0.4; link verb say 0.33; link verb weak -0.13; link verb whole 0.1; link verb write 0.26; nested -0.64; 
nested none -1.53; nested think -1.02; nested weak -0.19; nobody 0.79; nobody:cues none 1.31; nobody:cues some 0.18; 
nobody:ended -0.55; nobody:in brackets 1.08; nobody:last -0.39; nobody:left adv -0.15; nobody:left aux -0.08; 
nobody:left base -0.03; nobody:left be -0.48; nobody:left cc -0.09; nobody:left colon -0.04; nobody:left comma 0.16; 
nobody:left det 0.25; nobody:left finite 0.43; nobody:left ing 0.01; nobody:left name 0.03; nobody:left noun 0.15; 
nobody:left num 0.26; nobody:left own -0.14; nobody:left participle -0.14; nobody:left pos 0.04; nobody:left prep 0.2; 
nobody:left pronoun -0.16; nobody:left start 0.01; nobody:left that -0.01; nobody:left to -0.39; nobody:modifier 0.55; 
nobody:naming 2.36; nobody:opens large 0.92; nobody:own voice -1.37; nobody:titled 1.88; nobody:titled comma 0.28; 
nobody:titled det 0.02; nobody:titled noun 0.53; nobody:titled pos 1.06; nobody:titled prep 1.15; nobody:whole -0.91; 
nobody:words 1 0.72; nobody:words 2 0.34; nobody:words 4 0.08; nobody:words 8 0.1; nobody:words long -0.75; 
nobody:work before 1.8; none 0 -0.12; none 1 -0.25; none 16 0.04; none 2 -0.17; none 4 0.01; none 8 0.3; none finite -0.22; 
none infinitive -0.04; none ing 0.08; none participle -0.01; owner -0.32; owner direct -0.5; owner far -0.22; owner he 0.02; 
owner near -0.09; owner organization -0.01; owner own -0.06; owner person -0.2; owner pos -0.26; owner remark 3.5; 
owner speech 2.18; owner they 0.01; passed over judge -0.01; passed over none 0.11; passed over say 0.24; passed over tell 0.04; 
passed over think -0.03; passed over weak 0.39; passive -2.28; reports -0.04; say 0 0.33; say 1 0.28; say 16 0.14; say 2 -0.18; 
say 4 -0.09; say 8 -0.08; say far -0.19; say finite 0.09; say infinitive -0.14; say ing 0.11; tell 16 0.05; tell 2 0.06; 
tell 4 0.01; tell 8 -0.02; tell far 0.06; tell finite 0.18; think 1 0.17; think 16 -0.11; think 4 -0.03; think 8 -0.05; 
think finite -0.12; think ing 0.07; turn 1.36; unreal -0.71; verb -0.25; verb:act 0.44; verb:judge 0.79; verb:none -1.2; 
verb:say 1.03; verb:tell 1.18; verb:think -0.05; verb:weak -0.27; verb:write 0.93; weak 0 -0.13; weak 1 -0.39; weak 16 0.18; 
weak 2 0.22; weak 4 -0.07; weak 8 0.05; weak far -0.01; weak finite 0.18; weak infinitive -0.05; weak participle -0.09; 
who body 0.53; who capitalised -0.09; who document 0.41; who he 0.95; who human 0.48; who humans 0.1; who it -0.47; 
who norp 0.26; who organization 0.29; who other -1.16; who person 1.4; who place 0.14; who someone -0.45; who they 0.23; 
who thing -0.56; who you -0.82; write 0 0.26; write 1 0.04; write 16 -0.26; write 2 0.02; write 4 0.05; write 8 -0.04; 
write ing 0.01; `
    .split(';')
    .filter((entry) => entry.trim() !== '')
    .map((entry): [string, number] => {
      const at = entry.lastIndexOf(' ');
      return [entry.slice(0, at).trim(), Number(entry.slice(at))];
    }),
);
