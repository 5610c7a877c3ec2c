/// Numbers that look random and are a pure function of a seed: SplitMix64, after Steele, Lea and Flood.
///
/// It is written out here instead of taken from a library, because a specimen must stay the same, byte
/// for byte, when a library is updated.
#[derive(Clone, Debug)]
pub(super) struct Chance(u64);

impl Chance {
    /// The numbers of one matter (such as the third edition) under a seed; matters do not depend on each
    /// other.
    pub(super) fn of(seed: u64, matter: u64) -> Self {
        let mut mixed = Self(seed);
        let start = mixed.next();
        let mut chance = Self(start ^ matter.wrapping_mul(0xD1B5_4A32_D192_ED03));
        chance.next();
        chance
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from the first to the last, both of them possible.
    pub(super) fn between(&mut self, first: u32, last: u32) -> u32 {
        let span = u64::from(last.saturating_sub(first)) + 1;
        // The upper half times the span, shifted down again, is below the span.
        let offset = ((self.next() >> 32) * span) >> 32;
        first.saturating_add(u32::try_from(offset).unwrap_or(0))
    }

    /// True once in so many times.
    pub(super) fn one_in(&mut self, times: u32) -> bool {
        self.between(1, times) == 1
    }

    /// One of a list; the type's default when the list is empty.
    pub(super) fn pick<T: Clone + Default>(&mut self, list: &[T]) -> T {
        let last = u32::try_from(list.len()).unwrap_or(u32::MAX).saturating_sub(1);
        let place = self.between(0, last);
        list.get(place as usize).cloned().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_and_matter_give_the_same_numbers_and_others_do_not() {
        let numbers = |seed, matter| {
            let mut chance = Chance::of(seed, matter);
            std::array::from_fn::<u32, 8, _>(|_| chance.between(0, u32::MAX))
        };
        assert_eq!(numbers(1, 2), numbers(1, 2));
        assert_ne!(numbers(1, 2), numbers(2, 1));
        assert_ne!(numbers(1, 2), numbers(1, 3));
    }

    #[test]
    fn both_ends_of_a_range_occur_and_nothing_beyond_them() {
        let mut chance = Chance::of(7, 0);
        let mut seen = [0; 3];
        for _ in 0..300 {
            seen[chance.between(4, 6) as usize - 4] += 1;
        }
        assert!(seen.iter().all(|&times| times > 50), "{seen:?}");
        assert_eq!(chance.between(9, 9), 9);
        assert_eq!(chance.pick::<u8>(&[]), 0);
    }
}
