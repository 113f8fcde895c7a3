/** Names of towns, countries and peoples that are other words as well when they stand without a capital. Own list. */
export const LOWERED_WORDS: ReadonlySet<string> = new Set(
  `us who cites acre aba agra bath batman bolu brest can chad china conservative conservatives contagem dane danes democratic down english essen
  fars finn finns green guinea guineas hail hull java jersey jordan jos labour latina lima male mali mara mascara medea mesa meuse mie mobile
  mus nara natal nice niger of orange orel oriental orthodox para pasco pasto perm phoenix pole poles polish queens reading republican
  republicans roraima sale split surat swiss tabasco tak tanga tat thane thames turkey war western european african eastern
  georgia cologne cork derby maine panama welsh tory nile`
    .trim()
    .split(/\s+/),
);
