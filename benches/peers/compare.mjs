// Counts as WASM and by other people's packages, one after another in one run: times, ratios, and whether the seats are
// the same. Called by `cargo xtask bench` with the path of the glue that wasm-bindgen wrote.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import hareNiemeyer from 'hare-niemeyer'
import sainteLague from 'sainte-lague'

// It prints a leftover of its own while it loads.
const print = console.log
console.log = () => {}
const { adams, hamilton, huntingtonHill, jefferson, webster } = await import('apportionment')
console.log = print

const { Count, methods, sizes } = createRequire(import.meta.url)(process.argv[2])

/** The package apportionment: it finds a divisor, or says that it found none. */
const apportionment = (method) => ({
  name: 'apportionment',
  count: (votes, named, house) => {
    const result = method(votes, house)
    if (result.low) throw new Error('finds no divisor')
    return (result.exact ?? result).apportionment
  },
})

/** Who counts by which method. `count` takes votes as a list and as an object by name; gives seats as a list. */
const PEERS = {
  hare_lr: [
    { name: 'hare-niemeyer', count: (votes, named, house) => Object.values(hareNiemeyer(named, house, false)) },
    apportionment(hamilton),
  ],
  dhondt: [apportionment(jefferson)],
  sainte_lague: [
    { name: 'sainte-lague', count: (votes, named, house) => Object.values(sainteLague(named, house)) },
    apportionment(webster),
  ],
  adams: [apportionment(adams)],
  huntington_hill: [apportionment(huntingtonHill)],
}

/** The time of a call in µs: the fastest of rounds of 2 ms or more, for about a second, three rounds at least. */
function time(call) {
  const clock = (times) => {
    const start = process.hrtime.bigint()
    for (let i = 0; i < times; i++) call()
    return Number(process.hrtime.bigint() - start) / 1e3
  }
  let times = 1
  while (clock(times) < 2e3) times *= 2
  let fastest = Infinity
  for (let round = 0, spent = 0; round < 3 || (spent < 1e6 && round < 300); round++) {
    const took = clock(times)
    spent += took
    fastest = Math.min(fastest, took)
  }
  return fastest / times
}

/** `0.84 µs`, `12.3 µs`, `1,234 µs`. */
function written(micros) {
  const digits = micros < 10 ? 2 : micros < 100 ? 1 : 0
  return micros.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits }) + ' µs'
}

/** `0.84 ×`, `42,000 ×`. */
function ratio(theirs, ours) {
  return (theirs / ours).toLocaleString('en', { maximumSignificantDigits: 2 }) + ' ×'
}

/** Whether a peer's seats are ours, or in how many lists they differ. */
function judged(seats, ours) {
  const apart = ours.filter((n, i) => seats[i] !== n).length
  if (apart === 0 && seats.length === ours.length) return 'same'
  const sum = seats.reduce((sum, n) => sum + n, 0)
  return `differs in ${apart} lists, sum ${sum}`
}

const rows = [['lists / seats', 'method', 'WASM', 'peer', 'peer took', 'ratio', 'seats']]
for (let size = 0; size < sizes(); size++) {
  for (const method of methods()) {
    const count = new Count(method, size)
    const votes = Array.from(count.votes(), Number)
    const named = Object.fromEntries(votes.map((n, i) => [`List ${i}`, n]))
    const house = count.house()
    const seats = Array.from(count.seats())
    const ours = time(() => count.seats())
    const start = [`${votes.length} / ${house}`, method, written(ours)]
    if (!PEERS[method]) rows.push([...start, '–', '', '', ''])
    for (const peer of PEERS[method] ?? []) {
      try {
        const verdict = judged(peer.count(votes, named, house), seats)
        const theirs = time(() => peer.count(votes, named, house))
        rows.push([...start, peer.name, written(theirs), ratio(theirs, ours), verdict])
      } catch (error) {
        rows.push([...start, peer.name, 'fails', '', error.message.split('\n')[0]])
      }
    }
  }
}

/** Prints rows in columns. */
function show(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  for (const row of rows) console.log(row.map((cell, i) => cell.padEnd(widths[i])).join('  ').trimEnd())
}

/** A sample counted in exact fractions: how often each peer gives the same, and says of a tie that it is one. */
function checked() {
  const file = new URL('../../tests/data/random-sample.json', import.meta.url)
  const cases = JSON.parse(readFileSync(file, 'utf8'))
  const rows = [['package', 'method', 'right', 'ties told', 'not right in cases']]
  for (const [method, peers] of Object.entries(PEERS)) {
    for (const peer of peers) {
      const tally = { clear: 0, right: 0, ties: 0, told: 0, wrong: [] }
      for (const { id, votes, seats, expected } of cases.filter((one) => one.method === method)) {
        const named = Object.fromEntries(votes.map((n, i) => [`List ${i}`, n]))
        let given = null
        try {
          given = peer.count(votes, named, seats)
        } catch {
          // It counts nothing: right in a tie, not right elsewhere.
        }
        const whole = given?.every(Number.isInteger) ?? false
        if (!expected) {
          tally.ties++
          if (!whole) tally.told++
          continue
        }
        tally.clear++
        if (whole && expected.every((n, i) => given[i] === n)) tally.right++
        else tally.wrong.push(id)
      }
      const told = tally.ties ? `${tally.told} of ${tally.ties}` : '–'
      rows.push([peer.name, method, `${tally.right} of ${tally.clear}`, told, tally.wrong.join(', ') || '–'])
    }
  }
  return rows
}

show(rows)
console.log('\nThe same packages on the sample that our tests count (tests/data/random-sample.json):')
show(checked())
