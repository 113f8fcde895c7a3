// Made by server/model/training/speakers/train.mjs; see server/model/training/speakers/CARD.md. Do not edit.

/** What each feature of a candidate adds to its score. */
export const WEIGHTS: ReadonlyMap<string, number> = new Map(
  `according 1.81; according before 0.2; according behind 0.11; according far 0.05; according middle 0.1; according near 1.16; 
according to 0.3; act 0 -0.12; act 16 -0.16; act 2 0.02; act 8 0.14; act finite -0.15; act ing 0.02; after far -0.64; 
after far part -0.07; after far say -0.06; after far weak -0.07; after far whole -0.07; after hanging -0.03; 
after hanging act -0.01; after hanging judge -0.01; after hanging part -0.03; after hanging say -0.01; after inverted 5.01; 
after inverted say 0.01; after inverted whole 0.01; after near 1.01; after near part 0.09; after near say -0.06; 
after near think -0.07; after near weak 0.24; after near whole -0.08; after next 3.85; after next part -0.15; 
after next say 0.01; after opening 1; after over cc -0.02; after over close -0.01; after over comma -0.27; after over dash 0.24; 
after over quote -1.51; after over rel -0.12; after over semi -2.01; after over sub -0.16; after part -0.67; after tail 2.45; 
after verbs 1 -1.21; after verbs 2 -2.01; after whole 0.35; author 1.52; before 0 1.18; before 1 1.46; before 16 0.2; 
before 2 1.15; before 4 1.18; before 8 1.14; before act -0.12; before far -0.55; before judge 0.18; before none -0.19; 
before over cc 0.09; before over close -0.23; before over colon -0.34; before over comma -0.38; before over dash -0.21; 
before over quote -0.48; before over rel -0.21; before over semi -1.26; before over sub 0.1; before part 0.31; 
before relative left -1.63; before reports 0 -0.31; before reports 1 -0.39; before reports 2 -1.74; before say 0.12; 
before tell 0.18; before that 0.6; before think -0.02; before verbs 0 0.3; before verbs 1 0.01; before verbs 2 -0.15; 
before weak -0.13; before whole -0.26; before write 0.03; by agent -0.16; by inverted -0.01; by none -0.27; by object -0.02; 
by plain 0.69; by relative 0.13; by shared -0.62; continued 0.21; continued alone part 1.02; continued alone whole 3.27; 
continued distance 0 0.64; continued distance 0 inside 0.64; continued distance 1 0.09; continued distance 1 alone 0.06; 
continued distance 1 inside 0.03; continued distance 2 -0.53; continued distance 2 inside -0.25; continued inside part -0.04; 
continued inside whole -0.04; continued joined 3.17; continued opening whole 1.5; continued part part 0.58; 
continued part whole -0.05; continued whole part -0.1; continued whole whole -0.22; form finite -0.08; form infinitive -0.22; 
form ing 0.28; form participle -0.23; introduced -0.13; introduced alone whole 1.45; introduced colon 2.5; introduced none -0.1; 
introduced other -0.08; introduced person 0.02; introduced say 0.48; introduced stop -0.13; judge 0 0.58; judge 1 0.09; 
judge 16 0.01; judge 2 0.12; judge 4 0.4; judge 8 0.22; judge finite -0.13; judge ing 0.06; judge participle -0.01; 
link adv -0.06; link adv none -0.08; link adv part -0.06; link as 0.4; link as judge 0.51; link as none -0.05; 
link as part -0.05; link as say -0.08; link as think -0.01; link as whole -0.05; link aux 0.12; link aux part 0.12; 
link aux say 0.08; link base none -0.08; link base whole -0.06; link be 0.38; link be judge -0.05; link be none -0.01; 
link be part 0.35; link be say 0.24; link be tell -0.07; link be weak -0.03; link be whole 0.02; link cc -0.06; link cc act 0.06; 
link cc judge 0.08; link cc none -0.14; link cc part 0.1; link cc say 0.04; link cc weak -0.09; link cc whole -0.16; 
link colon 1.38; link colon none 0.03; link colon say -0.15; link colon tell 0.02; link colon weak 0.05; link colon whole -0.02; 
link colon write -0.09; link comma 0.3; link comma none -0.26; link comma part -0.02; link comma say -0.21; link comma tell 0.03; 
link comma think 0.02; link comma weak 0.09; link comma whole -0.18; link comma write 0.14; link finite -0.11; 
link finite none -0.05; link finite part -0.06; link finite say -0.05; link finite whole -0.05; link ing 0.08; 
link ing none -0.05; link ing part 0.07; link ing say 0.09; link ing whole 0.01; link modifier 0.17; link modifier judge 0.55; 
link modifier none -0.03; link modifier part 0.18; link modifier say -0.17; link modifier think -0.15; link modifier weak -0.03; 
link modifier whole -0.01; link name 0.01; link name judge 0.02; link name none -0.05; link name part -0.02; link name say 0.22; 
link name tell 0.06; link name whole 0.02; link name write -0.24; link noun 0.04; link noun judge 0.09; link noun none 0.09; 
link noun part -0.05; link noun say -0.13; link noun tell 0.01; link noun weak 0.22; link noun whole 0.09; link noun write -0.3; 
link num -0.24; link num part -0.24; link of -0.02; link of none -0.01; link of part -0.02; link participle 0.02; 
link participle part 0.01; link participle say 0.02; link prep 0.17; link prep none 0.13; link prep part 0.33; 
link prep say 0.11; link prep weak 0.05; link prep whole -0.16; link pronoun 0.08; link pronoun judge 0.05; 
link pronoun none -0.08; link pronoun part 0.02; link pronoun say 0.07; link pronoun whole 0.06; link that 0.5; link time 0.01; 
link time say 0.01; link time whole 0.01; link to 0.4; link to none 0.59; link to part 0.19; link to say -0.17; 
link to weak -0.11; link to whole 0.21; link verb 0.18; link verb act -0.12; link verb judge -0.62; link verb none -0.1; 
link verb part -0.44; link verb say 0.35; link verb weak -0.12; link verb whole 0.12; link verb write 0.23; nested -0.63; 
nested none -1.53; nested think -1.02; nested weak -0.19; nobody 0.82; nobody:cues none 1.33; nobody:cues some 0.18; 
nobody:ended -0.54; nobody:in brackets 1.08; nobody:last -0.43; nobody:left adv -0.15; nobody:left aux -0.08; 
nobody:left base -0.03; nobody:left be -0.5; nobody:left cc -0.08; nobody:left colon -0.05; nobody:left comma 0.17; 
nobody:left det 0.23; nobody:left finite 0.38; nobody:left ing -0.02; nobody:left name 0.05; nobody:left noun 0.12; 
nobody:left num 0.24; nobody:left own -0.13; nobody:left participle -0.14; nobody:left pos 0.08; nobody:left prep 0.24; 
nobody:left pronoun -0.16; nobody:left that -0.02; nobody:left to -0.31; nobody:modifier 0.55; nobody:naming 2.38; 
nobody:opens large 0.97; nobody:own voice -1.36; nobody:titled 2.02; nobody:whole -0.84; nobody:words 1 0.72; 
nobody:words 2 0.39; nobody:words 4 0.09; nobody:words 8 0.08; nobody:words long -0.75; nobody:work before 1.82; none 0 -0.1; 
none 1 -0.26; none 16 0.01; none 2 -0.18; none 4 0.02; none 8 0.31; none finite -0.25; none infinitive -0.04; none ing 0.1; 
none participle -0.01; owner -0.33; owner direct -0.52; owner far -0.22; owner he 0.01; owner near -0.09; 
owner organization -0.02; owner other -0.02; owner own -0.07; owner person -0.2; owner pos -0.26; owner remark 3.5; 
owner speech 2.18; owner they 0.01; passed over judge -0.03; passed over none 0.09; passed over say 0.25; passed over tell 0.04; 
passed over think -0.04; passed over weak 0.37; passed over write 0.27; passive -2.27; reports -0.01; say 0 0.35; say 1 0.27; 
say 16 0.14; say 2 -0.3; say 4 -0.06; say 8 -0.08; say far -0.19; say finite 0.16; say infinitive -0.13; say ing 0.01; 
tell 16 0.04; tell 2 0.07; tell 4 0.01; tell 8 -0.01; tell far 0.06; tell finite 0.17; think 1 0.18; think 16 -0.13; 
think 4 -0.04; think 8 -0.04; think finite -0.17; think ing 0.07; turn 1.36; unreal -0.69; verb -0.25; verb:act 0.46; 
verb:judge 0.72; verb:none -1.19; verb:say 1.01; verb:tell 1.17; verb:think -0.1; verb:weak -0.26; verb:write 1.03; weak 0 -0.12; 
weak 1 -0.36; weak 16 0.14; weak 2 0.23; weak 4 -0.07; weak 8 0.05; weak finite 0.16; weak infinitive -0.05; 
weak participle -0.08; who body 0.44; who capitalised -0.08; who document 0.24; who he 0.97; who human 0.63; who humans 0.09; 
who it -0.41; who norp 0.27; who organization 0.3; who other -1.15; who person 1.37; who place 0.15; who someone -0.45; 
who they 0.23; who thing -0.56; who you -0.79; write 0 0.23; write 1 0.03; write 16 -0.05; write 2 0.01; write 4 0.02; 
write 8 -0.06; write finite 0.12; write ing 0.01; `
    .split(';')
    .filter((entry) => entry.trim() !== '')
    .map((entry): [string, number] => {
      const at = entry.lastIndexOf(' ');
      return [entry.slice(0, at).trim(), Number(entry.slice(at))];
    }),
);
