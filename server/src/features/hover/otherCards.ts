import type { Amount, AmountKind, Analysis, Post } from '../../engine/index';
import { dayInWords } from '../calendar';
import type { Card } from './card';
import { shorten } from './card';

const AMOUNTS: Readonly<Record<AmountKind, string>> = {
  money: 'Money',
  percent: 'Percentage',
  quantity: 'Quantity',
  count: 'Count',
  ordinal: 'Place in an order',
  age: 'Age',
};

export function amountCard(amount: Amount): Card {
  const { value, low, high, unit, approximate } = amount;
  const withUnit = (number: number) => (unit === null ? formatted(number) : `${formatted(number)} ${unit}`);
  const range = low !== null && high !== null ? `from ${formatted(low)} to ${withUnit(high)}` : null;
  const bound = low !== null ? `${withUnit(low)} or more` : high !== null ? `${withUnit(high)} or less` : null;
  return {
    title: `${AMOUNTS[amount.kind]}: “${shorten(amount.text, 60)}”`,
    rows: [
      ['Value', range ?? bound ?? withUnit(value)],
      ['Exactly', approximate ? 'the text says that it is not exact' : null],
    ],
  };
}

function formatted(number: number): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: 6 }).format(number);
}

export function postCard(analysis: Analysis, post: Post): Card {
  const quotes = analysis.quotes.filter((quote) => quote.kind !== 'post' && quote.check?.against === post.id);
  const found = quotes.filter((quote) => quote.check?.verdict !== 'not-found');
  return {
    title: 'Embedded post',
    rows: [
      ['Author', post.author],
      ['Handle', post.handle],
      ['Date', post.date && (dayInWords(post.date) ?? post.date)],
      ['Quoted in the article', found.length === 0 ? 'no' : found.length === 1 ? 'once' : `${found.length} times`],
    ],
  };
}

export function handleCard(analysis: Analysis, post: Post): Card {
  const owner = analysis.entities.find((entity) => entity.handle !== null && entity.handle === post.handle);
  return {
    title: `Handle: ${post.handle ?? ''}`,
    rows: [
      ['Of', owner?.name ?? post.author],
      ['Why', 'the signature of the post gives both'],
    ],
  };
}
