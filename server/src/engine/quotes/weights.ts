// Made by server/model/training/speakers/train.mjs; see server/model/training/speakers/CARD.md. Do not edit.

/** What each feature of a candidate adds to its score. */
export const WEIGHTS: ReadonlyMap<string, number> = new Map(
  `according 1.85; according before 0.22; according behind 0.14; according far 0.08; according middle 0.12; according near 1.16; 
according to 0.31; according view -0.5; act 0 -0.14; act 16 -0.13; act 2 -0.01; act 8 0.12; act finite -0.18; act ing 0.02; 
after far -0.68; after far part -0.11; after far say -0.1; after far weak -0.06; after far whole -0.07; after hanging -0.04; 
after hanging act -0.02; after hanging judge -0.01; after hanging part -0.04; after hanging say -0.01; after held title -4; 
after how 4; after inverted 5.01; after inverted say 0.01; after inverted whole 0.01; after near 1.13; after near part 0.11; 
after near say -0.04; after near think -0.05; after near weak 0.22; after near whole 0.02; after next 3.85; 
after next part -0.15; after next say 0.01; after opening 1; after over cc -0.04; after over close -0.02; after over comma -0.26; 
after over dash 0.23; after over quote -1.51; after over rel -0.13; after over semi -2.01; after over sub -0.13; after part -0.7; 
after tail 3.91; after verbs 1 -1.14; after verbs 2 -2.01; after whole 0.46; author 1.46; before 0 1.27; before 1 1.58; 
before 16 0.19; before 2 1.04; before 4 1.05; before 8 1.05; before act -0.15; before far -0.5; before held title -2; 
before judge 0.26; before none -0.18; before over cc 0.03; before over close -0.22; before over colon -0.3; 
before over comma -0.41; before over dash -0.25; before over quote -0.52; before over rel -0.09; before over semi -1.25; 
before over sub 0.16; before part 0.22; before relative left -1.49; before reports 0 0.08; before reports 1 -0.58; 
before reports 2 -2; before say 0.26; before tell 0.22; before that act 0.5; before that say 0.7; before that tell 0.8; 
before that think 0.12; before that write 0.68; before verbs 0 0.23; before verbs 1 0.14; before verbs 2 -0.29; 
before weak -0.24; before whole -0.24; before write -0.17; by agent -0.18; by inverted 0.01; by none -0.3; by object -0.03; 
by plain 0.32; by relative 0.32; by shared -0.38; chanting 2; continued 0.23; continued alone part 1.02; 
continued alone whole 3.26; continued distance 0 0.61; continued distance 0 inside 0.61; continued distance 1 0.15; 
continued distance 1 alone 0.06; continued distance 1 inside 0.09; continued distance 2 -0.52; continued distance 2 inside -0.25; 
continued inside part -0.02; continued inside whole -0.02; continued joined 3.18; continued opening whole 1.5; 
continued part part 0.61; continued part whole -0.05; continued whole part -0.11; continued whole whole -0.21; form finite -0.18; 
form infinitive -0.27; form ing 0.46; form participle -0.26; introduced -0.14; introduced alone whole 1.45; introduced colon 2.5; 
introduced none -0.1; introduced other -0.07; introduced person 0.02; introduced say 0.46; introduced stop -0.14; judge 0 0.9; 
judge 1 0.05; judge 16 0.16; judge 2 -0.1; judge 4 0.3; judge 8 0.14; judge finite 0.06; judge ing 0.08; judge participle -0.05; 
link adv -0.05; link adv none -0.07; link adv part -0.05; link as 0.32; link as judge 0.5; link as none -0.1; link as part -0.12; 
link as say -0.1; link as whole -0.06; link aux 0.12; link aux part 0.12; link aux say 0.1; link base 0.1; link base none -0.07; 
link base say 0.17; link base whole -0.06; link be 0.34; link be judge -0.06; link be none -0.03; link be part 0.33; 
link be say 0.45; link be tell -0.07; link be weak -0.01; link be whole 0.01; link cc -0.08; link cc act 0.03; 
link cc judge 0.05; link cc none -0.1; link cc part 0.05; link cc say 0.02; link cc weak -0.09; link cc whole -0.14; 
link colon 1.42; link colon judge 0.02; link colon none 0.03; link colon say -0.1; link colon tell 0.06; link colon weak -0.03; 
link colon whole 0.05; link colon write -0.07; link comma 0.23; link comma none -0.24; link comma part -0.01; 
link comma say -0.07; link comma tell 0.03; link comma think 0.02; link comma weak -0.08; link comma whole -0.25; 
link comma write 0.07; link finite -0.11; link finite part -0.08; link finite say -0.1; link finite whole -0.02; link ing 0.03; 
link ing none -0.04; link ing part 0.03; link ing say 0.02; link modifier 0.15; link modifier judge 0.42; 
link modifier none -0.01; link modifier part 0.17; link modifier say -0.15; link modifier think -0.12; link modifier weak 0.01; 
link modifier whole -0.02; link name 0.02; link name judge 0.01; link name none -0.04; link name part -0.01; link name say 0.19; 
link name tell 0.06; link name whole 0.03; link name write -0.19; link noun 0.04; link noun judge 0.07; link noun none 0.08; 
link noun part -0.09; link noun say -0.26; link noun tell 0.01; link noun weak 0.23; link noun whole 0.13; link noun write -0.21; 
link num -0.26; link num part -0.26; link of -0.01; link of none -0.02; link of part -0.01; link participle 0.01; 
link participle none -0.02; link participle part 0.02; link participle say 0.03; link prep 0.18; link prep none 0.13; 
link prep part 0.34; link prep say 0.07; link prep weak 0.09; link prep whole -0.16; link pronoun 0.04; link pronoun judge 0.01; 
link pronoun none -0.08; link pronoun part -0.01; link pronoun say 0.11; link pronoun whole 0.05; link that 0.5; link time 0.01; 
link time say 0.01; link time whole 0.01; link to 0.41; link to act 1.04; link to none 0.59; link to part 0.22; 
link to say -0.15; link to weak -0.11; link to whole 0.19; link verb 0.27; link verb act -0.14; link verb judge -0.3; 
link verb none -0.16; link verb part -0.37; link verb say 0.28; link verb weak -0.13; link verb whole 0.14; link verb write 0.18; 
nested -0.59; nested none -1.53; nested think -1.02; nested weak -0.15; nobody 0.79; nobody:around 5; nobody:cues none 1.27; 
nobody:cues some 0.22; nobody:ended -0.71; nobody:held title 2.01; nobody:in brackets 1.1; nobody:last -0.4; 
nobody:left adv -0.15; nobody:left aux -0.08; nobody:left base -0.13; nobody:left be -0.44; nobody:left cc -0.07; 
nobody:left colon 0.01; nobody:left comma 0.21; nobody:left det 0.28; nobody:left finite 0.14; nobody:left ing 0.05; 
nobody:left name 0.02; nobody:left noun -0.11; nobody:left num 0.26; nobody:left own -0.16; nobody:left participle -0.03; 
nobody:left pos -0.02; nobody:left prep 0.27; nobody:left pronoun 0.16; nobody:left start 0.02; nobody:left that -0.01; 
nobody:left to -0.43; nobody:made work 2.5; nobody:modifier 0.55; nobody:naming 2.44; nobody:nickname 4; nobody:opens large 0.8; 
nobody:own voice -1.35; nobody:titled 1.74; nobody:titled comma 0.21; nobody:titled det 0.03; nobody:titled noun 0.59; 
nobody:titled pos 1.01; nobody:titled prep 1.08; nobody:titled to 1.5; nobody:whole -0.96; nobody:words 1 0.6; 
nobody:words 2 0.42; nobody:words 4 -0.01; nobody:words 8 0.13; nobody:words long -0.65; nobody:work before 1.76; none 0 -0.16; 
none 1 -0.29; none 16 0.02; none 2 -0.12; none 4 0.04; none 8 0.34; none far -0.01; none finite -0.17; none infinitive -0.06; 
none ing 0.07; none participle -0.01; owner -0.31; owner direct -0.49; owner far -0.22; owner he 0.01; owner near -0.09; 
owner other 0.01; owner own -0.06; owner person -0.21; owner pos -0.25; owner remark 3.5; owner speech 2.19; owner they 0.01; 
passed over judge -0.01; passed over none 0.19; passed over say 0.26; passed over tell 0.08; passed over think -0.02; 
passive -2.35; puts it 2.5; reports 0.06; say 0 0.28; say 1 0.48; say 16 0.26; say 2 -0.24; say 4 -0.19; say 8 -0.09; 
say far -0.24; say finite 0.08; say infinitive -0.14; say ing 0.25; tell 16 0.06; tell 2 0.07; tell 4 0.01; tell 8 -0.03; 
tell far 0.09; tell finite 0.21; think 1 0.11; think 16 -0.11; think finite -0.11; think ing 0.06; told title -3; turn 1.35; 
unreal -0.69; verb -0.24; verb:act 0.43; verb:judge 0.88; verb:none -1.18; verb:say 1.12; verb:tell 1.21; verb:think -0.05; 
verb:weak -0.38; verb:write 0.82; weak 0 -0.13; weak 1 -0.35; weak 16 -0.02; weak 2 0.25; weak 4 0.02; weak far -0.01; 
weak finite 0.03; weak infinitive -0.06; weak ing -0.01; weak participle -0.04; what is said 2.04; who body 0.42; 
who capitalised -0.11; who document 0.64; who he 0.89; who human 0.34; who humans 0.06; who it -0.45; who norp 0.3; 
who organization 0.32; who other -0.92; who person 1.38; who place 0.17; who someone -0.45; who they 0.08; who thing -0.55; 
who you -0.87; write 0 0.18; write 1 0.06; write 16 -0.25; write 2 0.02; write 4 -0.04; write 8 -0.03; write finite -0.1; 
write ing 0.01; `
    .split(';')
    .filter((entry) => entry.trim() !== '')
    .map((entry): [string, number] => {
      const at = entry.lastIndexOf(' ');
      return [entry.slice(0, at).trim(), Number(entry.slice(at))];
    }),
);
