/** Why a command does nothing, as a sentence for the person who gave it. */
export class Refusal extends Error {}
