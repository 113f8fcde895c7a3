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
  const number = new Intl.NumberFormat('en', { maximumFractionDigits: 6 }).format(amount.value);
  return {
    title: `${AMOUNTS[amount.kind]}: “${shorten(amount.text, 60)}”`,
    rows: [['Value', amount.unit === null ? number : `${number} ${amount.unit}`]],
  };
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
