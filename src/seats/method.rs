//! The rules that turn votes into seats: their ids, their families and where each comes from. It must not know how they
//! are carried out.

use super::divisor::Divisor;
use super::quota::Quota;

/// How votes become seats.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Method {
    /// Hare quota (votes ÷ seats), the rest to the largest remainders. Kazakhstan's rule for lists: constitutional law
    /// on elections of 28 September 1995, article 97-1. The quota is Thomas Hare's, *Treatise on the Election of
    /// Representatives* (1859); as Hamilton's method it gave the United States House its seats in the second half of
    /// the nineteenth century.
    #[default]
    HareLr,
    /// Droop quota, ⌊votes ÷ (seats + 1)⌋ + 1. H. R. Droop, *On Methods of Electing Representatives*, Journal of the
    /// Statistical Society 44 (1881). South Africa's Electoral Act 73 of 1998, schedule 1A, begins so.
    DroopLr,
    /// Hagenbach-Bischoff quota, votes ÷ (seats + 1), not rounded, and largest remainders. E. Hagenbach-Bischoff, *Die
    /// Frage der Einführung einer Proportionalvertretung* (1888). Slovakia's Act 180/2014, which rounds the quota to
    /// whole votes.
    HagenbachBischoffLr,
    /// Imperiali quota, votes ÷ (seats + 2). Named after Pierre Imperiali; the Czech Act 247/1995, § 50, as Act 189/2021
    /// has it.
    ImperialiLr,
    /// Divisors 1, 2, 3 …: Victor D'Hondt, *La représentation proportionnelle des partis par un électeur* (1878); as
    /// Jefferson's method used for the United States House from 1792.
    Dhondt,
    /// Divisors 1, 3, 5 …: André Sainte-Laguë, *La représentation proportionnelle et la méthode des moindres carrés*,
    /// Annales scientifiques de l'École normale supérieure 27 (1910); Webster's method. Germany's Bundeswahlgesetz, § 5
    /// as of 2023.
    SainteLague,
    /// Divisors 1.4, 3, 5 …: Norway's election act of 28 June 2002, for the seats of constituencies; Sweden until 2014.
    ModifiedSainteLague14,
    /// Divisors 1.2, 3, 5 …: Sweden's election act (2005:837), chapter 14, § 3, as act 2014:1384 has it.
    ModifiedSainteLague12,
    /// Divisors 2, 3, 4 … (1, 1½, 2 …): Belgian municipalities, by the municipal election law of 4 August 1932.
    ImperialiDivisor,
    /// Divisors 1, 4, 7 …: Denmark's Folketing Elections Act, where a party's additional seats go to constituencies.
    Danish,
    /// Divisors 0, 1, 2 …: John Quincy Adams, in a letter to Daniel Webster (1832). Every list with votes gets a first
    /// seat. This and the next two: M. L. Balinski, H. P. Young, *Fair Representation* (1982).
    Adams,
    /// Harmonic means of neighbours, 2k(k + 1) ÷ (2k + 1): James Dean, in a letter to Daniel Webster (1832).
    Dean,
    /// Geometric means of neighbours, √(k(k + 1)): Joseph Hill (1911), E. V. Huntington (1921). United States Code,
    /// title 2, § 2a, since 1941.
    HuntingtonHill,
    /// The quota method: as D'Hondt, seat by seat, but never above a list's upper quota in the house so far.
    /// M. L. Balinski, H. P. Young, *The Quota Method of Apportionment*, American Mathematical Monthly 82 (1975).
    BalinskiYoung,
}

/// What kind of sum a method is.
pub(super) enum Family {
    Quota(Quota),
    Divisor(Divisor),
    House,
}

impl Method {
    /// Every method.
    pub const ALL: [Self; 14] = [
        Self::HareLr,
        Self::DroopLr,
        Self::HagenbachBischoffLr,
        Self::ImperialiLr,
        Self::Dhondt,
        Self::SainteLague,
        Self::ModifiedSainteLague14,
        Self::ModifiedSainteLague12,
        Self::ImperialiDivisor,
        Self::Danish,
        Self::Adams,
        Self::Dean,
        Self::HuntingtonHill,
        Self::BalinskiYoung,
    ];

    /// The id in files and addresses.
    pub fn id(self) -> &'static str {
        match self {
            Self::HareLr => "hare_lr",
            Self::DroopLr => "droop_lr",
            Self::HagenbachBischoffLr => "hagenbach_bischoff_lr",
            Self::ImperialiLr => "imperiali_lr",
            Self::Dhondt => "dhondt",
            Self::SainteLague => "sainte_lague",
            Self::ModifiedSainteLague14 => "modified_sainte_lague_1.4",
            Self::ModifiedSainteLague12 => "modified_sainte_lague_1.2",
            Self::ImperialiDivisor => "imperiali_divisor",
            Self::Danish => "danish",
            Self::Adams => "adams",
            Self::Dean => "dean",
            Self::HuntingtonHill => "huntington_hill",
            Self::BalinskiYoung => "balinski_young",
        }
    }

    /// The method with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.id() == id)
    }

    /// Whether the method divides votes by a series of numbers; only then can it go on from seats already won.
    pub fn is_divisor(self) -> bool {
        matches!(self.family(), Family::Divisor(_))
    }

    /// Whether the method gives full quotas first and the rest to the largest remainders.
    pub fn is_quota(self) -> bool {
        matches!(self.family(), Family::Quota(_))
    }

    pub(super) fn family(self) -> Family {
        match self {
            Self::HareLr => Family::Quota(Quota::Hare),
            Self::DroopLr => Family::Quota(Quota::Droop),
            Self::HagenbachBischoffLr => Family::Quota(Quota::HagenbachBischoff),
            Self::ImperialiLr => Family::Quota(Quota::Imperiali),
            Self::Dhondt => Family::Divisor(Divisor::linear(1, 1)),
            Self::SainteLague => Family::Divisor(Divisor::linear(2, 1)),
            Self::ModifiedSainteLague14 => Family::Divisor(Divisor::ModifiedFirst { first: 7 }),
            Self::ModifiedSainteLague12 => Family::Divisor(Divisor::ModifiedFirst { first: 6 }),
            Self::ImperialiDivisor => Family::Divisor(Divisor::linear(1, 2)),
            Self::Danish => Family::Divisor(Divisor::linear(3, 1)),
            Self::Adams => Family::Divisor(Divisor::linear(1, 0)),
            Self::Dean => Family::Divisor(Divisor::Harmonic),
            Self::HuntingtonHill => Family::Divisor(Divisor::Geometric),
            Self::BalinskiYoung => Family::House,
        }
    }
}
