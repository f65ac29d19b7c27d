// The count done a second time, in other words than the site's: Hare quota, largest remainders, a bar of so many per
// cent of all votes. It knows no browser and shares nothing with what it is compared to.

/** The list votes of 19 March 2023, in the order of the page; the last row is no list. */
export const VOTES_2023 = [3431510, 693938, 547154, 535139, 432920, 331058, 146431, 248291];

/** Seats by row; the last row never gets any. Throws where equal remainders would leave the last seat to a lot. */
export function count(votes, house, percent = 5) {
  const all = votes.reduce((sum, n) => sum + n, 0);
  const admitted = votes.map((n, i) => (i < votes.length - 1 && n > 0 && n * 100 >= all * percent ? BigInt(n) : 0n));
  const sum = admitted.reduce((total, n) => total + n, 0n);
  const seats = votes.map(() => 0);
  if (sum === 0n) return seats;
  const rest = admitted.map(n => (n * BigInt(house)) % sum);
  admitted.forEach((n, i) => { seats[i] = Number((n * BigInt(house)) / sum); });
  const left = house - seats.reduce((total, n) => total + n, 0);
  const order = rest.map((n, i) => ({ n, i })).filter(({ n }) => n > 0n).sort((a, b) => (a.n < b.n ? 1 : -1));
  if (left > 0 && order[left] && order[left - 1].n === order[left].n) throw new Error('a tie: no one answer');
  for (const { i } of order.slice(0, left)) seats[i] += 1;
  return seats;
}
