//! All saved pages of a folder, and how they find each other and their files.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use edition::{Date, Label};
use rayon::prelude::*;

use super::address::{self, place};
use super::body::Piece;
use super::page::{self, PageKind, SavedPage};
use crate::error::Error;
use crate::source::Sources;

/// The saved pages of a folder.
pub(super) struct Site<'a> {
    pub(super) sources: &'a Sources,
    pub(super) pages: Vec<SavedPage>,
    by_path: HashMap<String, usize>,
    by_key: HashMap<String, Vec<usize>>,
    /// Articles by the number that ends their names.
    by_id: HashMap<String, Vec<usize>>,
    files_by_path: HashMap<String, &'a str>,
    files: HashMap<String, Vec<&'a str>>,
}

/// The pages by the days that they are of.
#[derive(Default)]
pub(super) struct Days {
    pub(super) members: BTreeMap<Date, Vec<usize>>,
    /// Pages of which no day is known.
    pub(super) undated: Vec<usize>,
    /// Pages of another newspaper than most pages of their day, and what most are of.
    pub(super) others: Vec<(usize, Label)>,
}

impl<'a> Site<'a> {
    /// Reads every page once, several at a time, and keeps what is asked for of each.
    pub(super) fn read(
        sources: &'a Sources,
        paths: &[&str],
        keep: fn(SavedPage) -> SavedPage,
    ) -> Result<Self, Error> {
        let read = |path: &&str| Ok(keep(page::read(path, &sources.read(path)?)));
        let pages: Vec<SavedPage> = paths.par_iter().map(read).collect::<Result<_, Error>>()?;
        let mut by_key: HashMap<String, Vec<usize>> = HashMap::new();
        let mut by_path: HashMap<String, usize> = HashMap::new();
        let mut by_id: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, page) in pages.iter().enumerate() {
            if let Some(id) = id(&page.path).filter(|_| page.kind == PageKind::Article) {
                by_id.entry(id).or_default().push(at);
            }
            // Of a page that was saved more than once, the one with the most in it counts.
            let length = |at: &usize| pages.get(*at).map_or(0, |page| page.length);
            let first = by_path.entry(place(&address::steps("", &page.path))).or_insert(at);
            if length(&at) > length(first) {
                *first = at;
            }
            let names = [Some(page.path.as_str()), page.address.as_deref()];
            for key in names.into_iter().flatten().map(address::key).collect::<BTreeSet<_>>() {
                by_key.entry(key).or_default().push(at);
            }
        }
        let mut files: HashMap<String, Vec<&str>> = HashMap::new();
        let mut files_by_path: HashMap<String, &str> = HashMap::new();
        for path in sources.paths() {
            let steps = address::steps("", path);
            files_by_path.insert(steps.join("/"), path);
            files
                .entry(steps.last().map(|name| name.to_lowercase()).unwrap_or_default())
                .or_default()
                .push(path);
        }
        let mut site = Self { sources, pages, by_path, by_key, by_id, files_by_path, files };
        site.date_by_links();
        Ok(site)
    }

    /// The saved page that a link on a page leads to.
    pub(super) fn page(&self, from: &SavedPage, href: &str) -> Option<usize> {
        let wanted = Self::wanted(from, href);
        // A page of another day is another page, whatever its name.
        let is_of_day = |at: usize| {
            let page = self.pages.get(at);
            page.is_some_and(|page| page.date.zip(from.date).is_none_or(|(one, other)| one == other))
        };
        let exact = wanted.iter().find_map(|wanted| self.by_path.get(&place(wanted)).copied());
        if exact.is_some_and(is_of_day) {
            return exact;
        }
        let candidates = self.by_key.get(&address::key(href)).or_else(|| self.by_id.get(href))?;
        let rank = |at: &&usize| {
            let page = self.pages.get(**at)?;
            let names = [Some(page.path.as_str()), page.address.as_deref()];
            let steps = names.into_iter().flatten().map(|name| address::steps("", name));
            let common = steps
                .flat_map(|steps| wanted.iter().map(move |wanted| tail(&steps, wanted)).collect::<Vec<_>>());
            common.max()
        };
        let best = candidates
            .iter()
            .filter(|at| is_of_day(**at))
            .max_by_key(|at| (rank(at), std::cmp::Reverse(**at)));
        best.copied()
    }

    /// The page of which this one is a second copy: saved under a name that differs in how to show it,
    /// with more in it.
    pub(super) fn first_of(&self, at: usize) -> Option<&SavedPage> {
        let place = place(&address::steps("", &self.pages.get(at)?.path));
        self.pages.get(self.by_path.get(&place).copied().filter(|first| *first != at)?)
    }

    /// The file that a page names.
    pub(super) fn file(&self, from: &SavedPage, src: &str) -> Option<&'a str> {
        let wanted = Self::wanted(from, src);
        let exact =
            wanted.iter().find_map(|wanted| self.files_by_path.get(wanted.join("/").split('?').next()?));
        if let Some(exact) = exact {
            return Some(exact);
        }
        let name = wanted.first()?.last()?.split('?').next()?.to_lowercase();
        let candidates = self.files.get(&name)?;
        let folder = from.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let saved =
            format!("{}_files", from.path.rsplit_once('.').map_or(from.path.as_str(), |(stem, _)| stem));
        let fits = |path: &&&str| {
            let steps = address::steps("", path);
            wanted.iter().any(|wanted| {
                let common = tail(&steps, wanted);
                common == steps.len().min(wanted.len()) || common >= 3
            }) || path.rsplit_once('/').map_or("", |(folder, _)| folder) == folder
                || path.starts_with(&saved)
        };
        let rank = |path: &&&str| wanted.iter().map(|wanted| tail(&address::steps("", path), wanted)).max();
        candidates.iter().filter(fits).max_by_key(rank).copied()
    }

    /// The steps that a link on a page means: from where the page lies, and from where it lay.
    fn wanted(from: &SavedPage, href: &str) -> Vec<Vec<String>> {
        let bases = [Some(from.path.as_str()), from.address.as_deref()].into_iter().flatten();
        bases.map(|base| address::steps(&address::steps("", base).join("/"), href)).collect()
    }

    /// Gives a page without a date that of the page that names it, or that it names.
    fn date_by_links(&mut self) {
        let is_undated = |page: &SavedPage| {
            page.date.is_none() && matches!(page.kind, PageKind::Layout | PageKind::Article)
        };
        for _ in 0..2 {
            if !self.pages.iter().any(is_undated) {
                return;
            }
            let mut found: Vec<(usize, Date)> = Vec::new();
            for (at, page) in self.pages.iter().enumerate().filter(|(_, page)| page.kind == PageKind::Layout)
            {
                let links = page
                    .areas
                    .iter()
                    .map(|area| &area.href)
                    .chain(page.headlines.iter().map(|line| &line.href));
                for other in links.filter_map(|href| self.page(page, href)) {
                    match (page.date, self.pages.get(other).and_then(|other| other.date)) {
                        (Some(date), None) => found.push((other, date)),
                        (None, Some(date)) => found.push((at, date)),
                        _ => {}
                    }
                }
            }
            for (at, date) in found {
                if let Some(page) = self.pages.get_mut(at) {
                    page.date = page.date.or(Some(date));
                }
            }
        }
    }

    /// The pages by their days.
    pub(super) fn days(&self) -> Days {
        let mut days = Days::default();
        for (at, page) in self.pages.iter().enumerate() {
            match (page.kind, page.date) {
                (PageKind::Shell | PageKind::Other, _) => {}
                (_, Some(date)) => days.members.entry(date).or_default().push(at),
                (_, None) => days.undated.push(at),
            }
        }
        for members in days.members.values_mut() {
            let Some(name) = self.most(members) else { continue };
            let named = |at: &usize| self.pages.get(*at).and_then(|page| page.newspaper.as_ref());
            let of = |wanted: bool| -> BTreeSet<&str> {
                let fits = |at: &&usize| named(at).is_some_and(|other| (*other == name) == wanted);
                members
                    .iter()
                    .filter(fits)
                    .filter_map(|at| self.pages.get(*at))
                    .map(|page| root(&page.path))
                    .collect()
            };
            // Under one root, different names are one newspaper's.
            let strange: BTreeSet<&str> = of(false).difference(&of(true)).copied().collect();
            let is_strange =
                |at: &usize| self.pages.get(*at).is_some_and(|page| strange.contains(root(&page.path)));
            days.others.extend(members.iter().filter(|at| is_strange(at)).map(|at| (*at, name.clone())));
            members.retain(|at| !is_strange(at));
        }
        days
    }

    /// What most of some pages call the newspaper.
    pub(super) fn most(&self, members: &[usize]) -> Option<Label> {
        let mut counts: BTreeMap<&Label, usize> = BTreeMap::new();
        for name in members.iter().filter_map(|at| self.pages.get(*at)?.newspaper.as_ref()) {
            *counts.entry(name).or_default() += 1;
        }
        counts.into_iter().max_by_key(|(_, count)| *count).map(|(name, _)| name.clone())
    }

    /// A page's own file and those that it names; also the refusals that were saved in place of articles, for
    /// they say why those are not there.
    pub(super) fn files_of(&self, at: usize) -> Vec<&'a str> {
        let Some(page) = self.pages.get(at) else { return Vec::new() };
        let photos = page.told.body.iter().filter_map(|piece| match piece {
            Piece::Picture(photo) => Some(photo.src.as_str()),
            _ => None,
        });
        let named =
            page.picture.iter().map(|shown| shown.src.as_str()).chain(page.pdf.as_deref()).chain(photos);
        let own = self.files_by_path.get(&address::steps("", &page.path).join("/")).copied();
        let links = page.areas.iter().map(|area| &area.href);
        let links = links.chain(page.headlines.iter().map(|line| &line.href));
        let refusals = links.filter_map(|href| self.pages.get(self.page(page, href)?));
        let refusals = refusals
            .filter(|page| page.is_refusal)
            .filter_map(|page| self.files_by_path.get(&address::steps("", &page.path).join("/")).copied());
        named.filter_map(|src| self.file(page, src)).chain(own).chain(refusals).collect()
    }
}

/// The number that ends a page's name.
fn id(path: &str) -> Option<String> {
    let name = address::key(path);
    let (stem, _) = name.rsplit_once('.')?;
    let digits = stem.bytes().rev().take_while(u8::is_ascii_digit).count();
    (digits > 0).then(|| stem.get(stem.len() - digits..).map(str::to_owned)).flatten()
}

/// How many steps two addresses have in common at their ends; the last step by its key.
fn tail(one: &[String], other: &[String]) -> usize {
    let last = |a: &String, b: &String| a == b || address::key(a) == address::key(b);
    let pairs = one.iter().rev().zip(other.iter().rev()).enumerate();
    pairs.take_while(|(at, (a, b))| if *at == 0 { last(a, b) } else { a == b }).count()
}

/// Where a newspaper's own part of a folder begins: the steps before the first one with a year.
fn root(path: &str) -> &str {
    let mut end = 0;
    for step in path.split_inclusive('/') {
        let digits = step.bytes().take_while(u8::is_ascii_digit).count();
        if digits >= 4 || !step.ends_with('/') {
            break;
        }
        end += step.len();
    }
    path.get(..end).unwrap_or_default()
}
