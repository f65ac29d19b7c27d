//! Being written (a stand-in until the engine lands).
#![allow(missing_docs)]
use std::str::FromStr;
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Percent(u32);
impl FromStr for Percent {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        let (a, b) = s.split_once('.').unwrap_or((s, ""));
        if b.len() > 6 { return Err(()); }
        let a: u32 = a.parse().map_err(|_| ())?;
        let mut f = b.to_owned();
        while f.len() < 6 { f.push('0'); }
        let b: u32 = f.parse().map_err(|_| ())?;
        if a > 100 || a == 100 && b > 0 { return Err(()); }
        Ok(Self(a * 1_000_000 + b))
    }
}
impl std::fmt::Display for Percent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let s = [(self.0 / 1_000_000).to_string(), ".".into(), format!("{:06}", self.0 % 1_000_000)].concat();
        f.write_str(s.trim_end_matches('0').trim_end_matches('.'))
    }
}
impl Percent {
    pub fn of(self, base: u64) -> (u128, u128) { (u128::from(self.0) * u128::from(base), 100_000_000) }
}
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Method { #[default] HareLr }
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List { pub name: String, pub votes: u64, pub ineligible: bool }
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Threshold { pub percent: Percent, pub strict: bool }
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scenario { pub lists: Vec<List>, pub seats: u32, pub method: Method, pub threshold: Threshold, pub total_votes: Option<u64> }
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ratio { pub num: u128, pub den: u128 }
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tie { pub tied: Vec<usize>, pub at_stake: u32 }
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuotaSteps { pub admitted_votes: u64, pub quota: Ratio, pub full: Vec<u32>, pub remainder: Vec<Ratio>, pub order: Vec<usize>, pub left: u32, pub last: Option<usize>, pub next: Option<usize> }
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Steps { #[default] None, Quota(QuotaSteps) }
impl Steps { pub fn as_quota(&self) -> Option<&QuotaSteps> { if let Self::Quota(q) = self { Some(q) } else { None } } }
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Allocation { pub seats: Vec<u32>, pub admitted: Vec<bool>, pub tie: Option<Tie>, pub unallocated: u32, pub base: u64, pub bar: u64, pub steps: Steps }
pub fn allocate(s: &Scenario) -> Result<Allocation, ()> {
    let base: u64 = s.lists.iter().map(|l| l.votes).sum();
    let (n, d) = s.threshold.percent.of(base);
    let bar = n.div_ceil(d) as u64;
    let admitted: Vec<bool> = s.lists.iter().map(|l| !l.ineligible && l.votes > 0 && l.votes >= bar).collect();
    let v: u64 = s.lists.iter().zip(&admitted).filter(|(_, a)| **a).map(|(l, _)| l.votes).sum();
    if v == 0 { return Ok(Allocation { seats: vec![0; s.lists.len()], admitted, unallocated: s.seats, base, bar, ..Allocation::default() }); }
    let h = u128::from(s.seats);
    let vv = u128::from(v);
    let full: Vec<u32> = s.lists.iter().zip(&admitted).map(|(l, a)| if *a { (u128::from(l.votes) * h / vv) as u32 } else { 0 }).collect();
    let remainder: Vec<Ratio> = s.lists.iter().zip(&full).map(|(l, f)| Ratio { num: (u128::from(l.votes) * h).saturating_sub(u128::from(*f) * vv), den: h }).collect();
    let mut order: Vec<usize> = (0..s.lists.len()).filter(|&i| admitted[i]).collect();
    order.sort_by(|&a, &b| remainder[b].num.cmp(&remainder[a].num));
    let left = s.seats - full.iter().sum::<u32>();
    let mut seats = full.clone();
    let l = left as usize;
    let mut tie = None;
    if l > 0 {
        let cut = remainder[order[l - 1]].num;
        let tied: Vec<usize> = order.iter().copied().filter(|&i| remainder[i].num == cut).collect();
        let above = order.iter().filter(|&&i| remainder[i].num > cut).count();
        if above + tied.len() > l { for &i in &order[..above] { seats[i] += 1; } tie = Some(Tie { tied, at_stake: (l - above) as u32 }); }
        else { for &i in &order[..l] { seats[i] += 1; } }
    }
    let (last, next) = if l > 0 && tie.is_none() { (Some(order[l - 1]), order.get(l).copied()) } else { (None, None) };
    Ok(Allocation { seats, admitted, tie, unallocated: 0, base, bar, steps: Steps::Quota(QuotaSteps { admitted_votes: v, quota: Ratio { num: vv, den: h }, full, remainder, order, left, last, next }) })
}
