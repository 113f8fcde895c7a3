// Words that begin no name. Own list; lower case.

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that cannot begin a name although they stand capitalised at the start of a sentence. */
export const NEVER_START = words(`
  a about above according across additionally after afterwards again against ago all almost along already also although always among amid an
  and another any anyone around as asked at away back be because been before behind being below between both but by can could currently
  despite did do does doing due during each earlier early eight either eleven else even eventually ever every everyone everything except
  experts far few fifteen fifty finally first five following for forty four former from further furthermore get given go had half has have he
  hello her here hers herself him himself his how however hundreds i if in indeed initially inside instead into is it its itself just
  kilometres last late later least less let like local long made make many may maybe me meanwhile might millions mine more moreover most much
  must my nearly neither never nevertheless next nine no nobody none nor not nothing now o of off officials often on once one only onto or
  other others otherwise our out outside over own overall people perhaps please police previous previously prior rather recent recently
  residents same scientists second seven several shall she should since six so some someone something soon sometimes speaking still
  subsequently such sure ten than thank thanks that the their them then there thereafter therefore these they thirty this those though
  thousands three through throughout thus to today together tomorrow too toward towards twelve twenty two under unlike until up upon us using
  very was we well were what when whenever where whereas whether which while who whoever whom whose why will with within without witnesses
  would yes yesterday yet you your figures reports researchers sources authorities investigators protesters firefighters survivors critics
  born based asked founded responding talking including citing built located added nobody everybody somebody whatever can't don't it's i'm
  we're they're there's that's he's she's you're let's`);
