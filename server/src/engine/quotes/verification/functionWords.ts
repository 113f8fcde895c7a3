/** Words that stand in any text and so say nothing about where words come from. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all also am among an and another any are aren't around as at away back be because been before being
  between both but by came can can't cannot come could couldn't did didn't do does doesn't doing don't done down during each either else
  even ever every few first for from further get gets getting give go goes going got had hadn't has hasn't have haven't having he he'd
  he'll he's her here hers herself him himself his how i i'd i'll i'm i've if in into is isn't it it'd it'll it's its itself just know
  last let like made make makes many may me might mine more most much must my myself never new no nor not nothing now of off on once one
  only onto or other others our ours ourselves out over own people really right said same say says see shall she she'd she'll she's should
  shouldn't since so some something still such take than that that's the their theirs them themselves then there there's these they they'd
  they'll they're they've thing things think this those though through time to too two under until up upon us very want was wasn't way we
  we'd we'll we're we've well were weren't what what's when where which while who whom whose why will with within without won't would
  wouldn't year years yes yet you you'd you'll you're you've your yours yourself 's s t d ll re ve m`
    .trim()
    .split(/\s+/),
);

/** Whether a word in lower case, with a straight apostrophe, carries hardly any meaning of its own. */
export function isFunctionWord(key: string): boolean {
  return FUNCTION_WORDS.has(key);
}
