const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/**
 * Acronyms that are better known than what they stand for, without dots. Sources: the style guides of The Economist (AIDS, BBC, CIA, EU, FBI, HIV, IMF,
 * NATO, NGO, OECD, UNESCO, AWACS, DNA), of BBC News (UN, NATO, IRA, BBC) and of the Associated Press (CIA, FBI, NASA, YMCA) name them as examples of
 * what needs no explanation; the manual of style of Wikipedia lists AM, AIDS, BBC, CD, DVD, USB and others.
 * Countries, and names that the owner uses instead of the long one, such as those of broadcasters, are added.
 */
export const KNOWN_ACRONYMS = words(`
  AIDS AWACS BBC CIA DNA EU FBI HIV IMF IRA NASA NATO NGO OECD UN UNESCO UNICEF YMCA YWCA
  AM BC AD CD DVD FM GMT GPS ID IQ PC PDF PIN PM TV USB UTC VIP
  US USA UK UAE USSR DC NYC LA
  ABC CBS CNN CNBC ITV MSNBC NBC NPR PBS AP AFP DPA TASS
  BMW IBM KGB KLM MTV NBA NFL NHL FIFA UEFA GOP MIT OPEC SOS UFO`);
