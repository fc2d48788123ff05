//! Exact fractions, so that 3.25 is shown as 3.3 and a gap of exactly 1 is a gap of 1.

use std::cmp::Ordering;
use std::fmt;

/// Numerator and denominator stay under this, so that changing a sign or taking one more decimal
/// never overflows.
const LIMIT: i128 = 1 << 120;

/// The largest denominator that [`Fraction::nearest`] looks for.
const NEAREST_LIMIT: i128 = 1 << 53;

/// An exact fraction in lowest terms.
///
/// Arithmetic answers `None` where the exact value would not fit (numerator or denominator from
/// 2^120): it is never rounded in silence. Means of people's scores stay far below that.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fraction {
    numerator: i128,
    /// Above zero.
    denominator: i128,
}

impl Fraction {
    /// 0.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };
    /// 1.
    pub const ONE: Self = Self { numerator: 1, denominator: 1 };

    /// `numerator / denominator` in lowest terms; `None` when the denominator is 0 or either is too large.
    pub fn new(numerator: i128, denominator: i128) -> Option<Self> {
        let divisor = gcd(numerator.unsigned_abs(), denominator.unsigned_abs());
        let divisor = i128::try_from(divisor).ok().filter(|divisor| *divisor > 0)?;
        let sign = denominator.signum();
        let numerator = (numerator / divisor).checked_mul(sign)?;
        let denominator = (denominator / divisor).checked_mul(sign)?;
        let fits = numerator.unsigned_abs() < LIMIT.unsigned_abs() && (1..LIMIT).contains(&denominator);
        fits.then_some(Self { numerator, denominator })
    }

    /// A whole number.
    pub fn whole(number: u32) -> Self {
        Self { numerator: i128::from(number), denominator: 1 }
    }

    /// The fraction that somebody meant who wrote `value`: the first convergent of its continued
    /// fraction that an `f64` cannot tell from it, so that 0.7 gives 7/10 and `1.0 / 3.0` gives 1/3.
    ///
    /// `None` for NaN, infinities and beyond 2^53; what is nearer to 0 than 2^-53 gives 0.
    pub fn nearest(value: f64) -> Option<Self> {
        let size = value.abs();
        if size.is_nan() || size > NEAREST_LIMIT as f64 {
            return None;
        }
        let (mut before, mut found) = ((0, 1), (1, 0));
        let mut rest = size;
        while rest <= NEAREST_LIMIT as f64 {
            let part = rest.floor() as i128;
            let next = (part * found.0 + before.0, part * found.1 + before.1);
            if next.1 > NEAREST_LIMIT {
                break;
            }
            (before, found) = (found, next);
            if (found.0 as f64 / found.1 as f64 - size).abs() <= size * f64::EPSILON {
                break;
            }
            rest = 1.0 / (rest - rest.floor());
        }
        Self::new(if value < 0.0 { -found.0 } else { found.0 }, found.1)
    }

    /// The part above the line; it carries the sign.
    pub fn numerator(self) -> i128 {
        self.numerator
    }

    /// The part under the line, above zero.
    pub fn denominator(self) -> i128 {
        self.denominator
    }

    /// `self + other`.
    pub fn plus(self, other: Self) -> Option<Self> {
        let left = self.numerator.checked_mul(other.denominator)?;
        let right = other.numerator.checked_mul(self.denominator)?;
        Self::new(left.checked_add(right)?, self.denominator.checked_mul(other.denominator)?)
    }

    /// `self - other`.
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(other.negative())
    }

    /// `self * other`.
    pub fn times(self, other: Self) -> Option<Self> {
        Self::new(
            self.numerator.checked_mul(other.numerator)?,
            self.denominator.checked_mul(other.denominator)?,
        )
    }

    /// `self / other`; `None` when `other` is 0.
    pub fn over(self, other: Self) -> Option<Self> {
        Self::new(
            self.numerator.checked_mul(other.denominator)?,
            self.denominator.checked_mul(other.numerator)?,
        )
    }

    /// Without its sign.
    #[must_use]
    pub fn abs(self) -> Self {
        Self { numerator: self.numerator.abs(), ..self }
    }

    /// With the other sign.
    #[must_use]
    pub fn negative(self) -> Self {
        Self { numerator: -self.numerator, ..self }
    }

    /// Whether `self` and `other` lie at least `distance` apart, exactly.
    pub fn apart(self, other: Self, distance: Self) -> bool {
        self.minus(other).is_some_and(|gap| gap.abs() >= distance)
    }

    /// The nearest `f64` (to the last bit as long as both parts are under 2^53).
    pub fn to_f64(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }

    /// Rounded half up on the exact value, with a point: 3.25 gives `"3.3"` with one decimal.
    ///
    /// Halves move away from zero, so that a gap of -3.25 shows as the mirror of 3.25. At most 18 decimals.
    pub fn half_up(self, decimals: u8) -> String {
        let decimals = usize::from(decimals.min(18));
        let (whole, part) = self.split_half_up(decimals);
        let sign = if self.numerator < 0 && (whole, part) != (0, 0) { "-" } else { "" };
        if decimals == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part:0decimals$}") }
    }

    /// The value that [`half_up`](Self::half_up) shows, as a fraction.
    #[must_use]
    pub fn rounded(self, decimals: u8) -> Option<Self> {
        let decimals = decimals.min(18);
        let (whole, part) = self.split_half_up(usize::from(decimals));
        let unit = 10_i128.pow(u32::from(decimals));
        let size = i128::try_from(whole).ok()?.checked_mul(unit)?.checked_add(i128::try_from(part).ok()?)?;
        Self::new(size * self.numerator.signum(), unit)
    }

    /// Whole part and decimals (as one number) of the size, by long division.
    fn split_half_up(self, decimals: usize) -> (u128, u128) {
        let denominator = self.denominator.unsigned_abs();
        let size = self.numerator.unsigned_abs();
        let (mut whole, mut rest) = (size / denominator, size % denominator);
        let (mut part, mut unit) = (0, 1);
        for _ in 0..decimals {
            rest *= 10;
            part = part * 10 + rest / denominator;
            rest %= denominator;
            unit *= 10;
        }
        if rest * 2 >= denominator {
            part += 1;
        }
        if part == unit {
            whole += 1;
            part = 0;
        }
        (whole, part)
    }
}

impl Ord for Fraction {
    /// Compares whole parts, then what is left upside down: exact, and it cannot overflow.
    fn cmp(&self, other: &Self) -> Ordering {
        let (mut a, mut b) = ((self.numerator, self.denominator), (other.numerator, other.denominator));
        loop {
            let whole = a.0.div_euclid(a.1).cmp(&b.0.div_euclid(b.1));
            let (left, right) = (a.0.rem_euclid(a.1), b.0.rem_euclid(b.1));
            match (whole, left, right) {
                (Ordering::Equal, 0, _) | (Ordering::Equal, _, 0) => return left.cmp(&right),
                (Ordering::Equal, ..) => (a, b) = ((b.1, right), (a.1, left)),
                _ => return whole,
            }
        }
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Debug for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

/// Euclid, in 64 bits as soon as both fit (several times faster).
fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        if let (Ok(mut a), Ok(mut b)) = (u64::try_from(a), u64::try_from(b)) {
            while b != 0 {
                (a, b) = (b, a % b);
            }
            return u128::from(a);
        }
        (a, b) = (b, a % b);
    }
    a
}
