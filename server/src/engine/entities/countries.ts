import { decodeUtf8 } from '../text/decode';

/** A country or territory, as `countries.json` has it. */
export interface Country {
  /** ISO 3166-1, two letters. */
  readonly iso: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
  readonly capital: string;
  /** Whether the capital's name is a surname or a word first, and so no evidence by itself. */
  readonly commonCapital?: boolean;
  /** ISO 4217. */
  readonly currency: string;
  readonly currencyName: string;
  readonly continent: string;
  /** Part of the continent, by the United Nations' division: "Southern Asia". */
  readonly region: string;
}

/** The countries in the bytes of `countries.json`; `undefined` where they cannot be read. */
export function readCountries(bytes: Uint8Array): readonly Country[] | undefined {
  try {
    const rows: unknown = JSON.parse(decodeUtf8(bytes));
    return Array.isArray(rows) && rows.every(isCountry) ? rows : undefined;
  } catch {
    return undefined;
  }
}

/** Two regional indicators: `IR` is 🇮🇷. */
export function flagOf(iso: string): string {
  return iso.replace(/[A-Z]/g, (letter) =>
    String.fromCodePoint(REGIONAL_INDICATOR_A + letter.charCodeAt(0) - LETTER_A),
  );
}

function isCountry(row: unknown): row is Country {
  if (typeof row !== 'object' || row === null) return false;
  const { iso, names, demonyms, ...rest } = row as Partial<Country>;
  const texts = [rest.name, rest.capital, rest.currency, rest.currencyName, rest.continent, rest.region];
  return (
    typeof iso === 'string' &&
    /^[A-Z]{2}$/.test(iso) &&
    [names, demonyms].every((list) => Array.isArray(list) && list.every((name) => typeof name === 'string')) &&
    texts.every((text) => typeof text === 'string')
  );
}

const REGIONAL_INDICATOR_A = 0x1f1e6;
const LETTER_A = 65;
