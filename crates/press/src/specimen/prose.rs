//! The specimen's language: a grammar of openers, clauses and endings whose gaps are filled by chance.

use super::chance::Chance;

mod topics;
mod words;

/// A subject, with the words that go with it. In its patterns `{村}` and the like are gaps.
#[derive(Debug)]
pub(super) struct Topic {
    /// The name of the pages that are about it.
    pub(super) page: &'static str,
    office: &'static str,
    things: &'static [&'static str],
    kickers: &'static [&'static str],
    headlines: &'static [&'static str],
    decks: &'static [&'static str],
    crossheads: &'static [&'static str],
    mains: &'static [&'static str],
    /// A table's caption, and what its last column counts.
    table: (&'static str, &'static str),
}

/// The subject with this number; they repeat without end.
pub(super) fn topic(number: u32) -> &'static Topic {
    let [first, ..] = &topics::TOPICS;
    topics::TOPICS.get(number as usize % topics::TOPICS.len()).unwrap_or(first)
}

/// How many subjects there are.
pub(super) fn topics() -> u32 {
    u32::try_from(topics::TOPICS.len()).unwrap_or(1)
}

/// What writes one article: what it is about stays the same from its first word to its last.
pub(super) struct Prose<'a> {
    /// Where everything that is left open comes from.
    pub(super) chance: &'a mut Chance,
    topic: &'static Topic,
    town: &'static str,
    village: &'static str,
    thing: &'static str,
}

impl<'a> Prose<'a> {
    pub(super) fn about(topic: &'static Topic, chance: &'a mut Chance) -> Self {
        let town = chance.pick(&words::TOWNS);
        let village = chance.pick(&words::VILLAGES);
        let thing = chance.pick(topic.things);
        Self { chance, topic, town, village, thing }
    }

    pub(super) fn kicker(&mut self) -> String {
        self.one_of(self.topic.kickers)
    }

    pub(super) fn headline(&mut self) -> String {
        self.one_of(self.topic.headlines)
    }

    pub(super) fn deck(&mut self) -> String {
        self.one_of(self.topic.decks)
    }

    pub(super) fn crosshead(&mut self) -> String {
        self.one_of(self.topic.crossheads)
    }

    /// The one or two who wrote it.
    pub(super) fn writers(&mut self) -> String {
        let (first, second) = (self.chance.pick(&words::WRITERS), self.chance.pick(&words::WRITERS));
        if first != second && self.chance.one_in(3) { format!("{first} {second}") } else { first.to_owned() }
    }

    /// The town that it is about.
    pub(super) fn town(&self) -> &'static str {
        self.town
    }

    /// What a picture of it shows.
    pub(super) fn cutline(&mut self) -> String {
        const PATTERNS: [&str; 5] = [
            "图为{村}的{物}。",
            "{镇}{村}，{人}正在忙碌。",
            "俯瞰{村}。",
            "{月}月，{镇}一景。",
            "{人}向参观者介绍{物}。",
        ];
        self.one_of(&PATTERNS)
    }

    /// A sentence with its full stop.
    pub(super) fn sentence(&mut self) -> String {
        let pattern = match self.chance.between(0, 9) {
            0 => self.chance.pick(&words::QUOTES).to_owned(),
            kind => {
                let general = if kind < 4 { &words::MAINS[..] } else { self.topic.mains };
                let opener = if self.chance.one_in(2) { self.chance.pick(&words::OPENERS) } else { "" };
                let tail = if self.chance.one_in(2) { self.chance.pick(&words::TAILS) } else { "" };
                format!("{opener}{}{tail}", self.chance.pick(general))
            }
        };
        let mut sentence = self.fill(&pattern);
        if !["。”", "？”", "！”"].iter().any(|end| sentence.ends_with(end)) {
            sentence.push('。');
        }
        sentence
    }

    /// Lines of verse.
    pub(super) fn verse(&mut self, lines: u32) -> Vec<String> {
        (0..lines).map(|_| self.one_of(&topics::VERSES)).collect()
    }

    /// A table's caption, what stands over its columns, and its rows.
    pub(super) fn table(&mut self) -> (String, Vec<Vec<String>>) {
        let (caption, counted) = self.topic.table;
        let mut rows = vec![["乡镇", counted, "同比"].map(str::to_owned).to_vec()];
        let length = self.chance.between(3, 6) as usize;
        for town in words::TOWNS.iter().take(length) {
            let row = [(*town).to_owned(), self.fill("{数}"), self.fill("+{率}%")];
            rows.push(row.to_vec());
        }
        (self.fill(caption), rows)
    }

    fn one_of(&mut self, patterns: &[&'static str]) -> String {
        let pattern = self.chance.pick(patterns);
        self.fill(pattern)
    }

    /// A pattern with its gaps filled.
    fn fill(&mut self, pattern: &str) -> String {
        let mut filled = String::with_capacity(pattern.len() + 16);
        let mut rest = pattern;
        while let Some((before, after)) = rest.split_once('{') {
            let (gap, behind) = after.split_once('}').unwrap_or((after, ""));
            filled.push_str(before);
            self.push_word(gap, &mut filled);
            rest = behind;
        }
        filled.push_str(rest);
        filled
    }

    fn push_word(&mut self, gap: &str, filled: &mut String) {
        let numbers = match gap {
            "数" => (12, 980),
            "小" => (2, 12),
            "率" => (3, 48),
            "年" => (2, 12),
            "月" => (1, 12),
            _ => {
                filled.push_str(match gap {
                    "镇" => self.town,
                    "村" => self.village,
                    "物" => self.thing,
                    "局" => self.topic.office,
                    "他镇" => self.chance.pick(&words::TOWNS),
                    "人" => self.chance.pick(&words::PEOPLE),
                    _ => "",
                });
                return;
            }
        };
        filled.push_str(&self.chance.between(numbers.0, numbers.1).to_string());
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_gap_of_every_pattern_is_one_that_is_filled() {
        const GAPS: [&str; 11] = ["镇", "他镇", "村", "物", "人", "局", "数", "小", "率", "年", "月"];
        for source in [include_str!("prose/words.rs"), include_str!("prose/topics.rs")] {
            for quoted in source.split('"').skip(1).step_by(2) {
                for gap in quoted.split('{').skip(1) {
                    let (gap, _) = gap.split_once('}').unwrap();
                    assert!(GAPS.contains(&gap), "{{{gap}}} in {quoted}");
                }
            }
        }
    }

    #[test]
    fn sentences_are_whole_and_seldom_the_same() {
        let mut chance = Chance::of(5, 0);
        let mut seen = BTreeSet::new();
        for number in 0..400 {
            let sentence = Prose::about(topic(number), &mut chance).sentence();
            assert!(sentence.ends_with(['。', '”']) && !sentence.contains(['{', '}']), "{sentence}");
            assert!((6..=100).contains(&sentence.chars().count()), "{sentence}");
            seen.insert(sentence);
        }
        assert!(seen.len() > 350, "{} of 400 differ", seen.len());
    }
}
