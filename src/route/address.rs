use super::Route;

/// What the address says beside its route: `2023-01-17/C01?q=%E6%A1%A5`. Each value has one spelling.
///
/// # Examples
///
/// ```
/// use kanbao::route::Address;
///
/// let address = Address::from_path("2023-01-17/C01?q=%E6%A1%A5++a");
/// assert_eq!(address.query, "桥 a");
/// assert_eq!(address.to_path(), "2023-01-17/C01?q=%E6%A1%A5%20a");
/// assert_eq!(address.beside("?frame"), "2023-01-17/C01?frame&q=%E6%A1%A5%20a");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Where.
    pub route: Route,
    /// What is looked for there; empty for nothing. Words are parted by single spaces.
    pub query: String,
}

impl Address {
    /// A route with what is typed to be looked for.
    pub fn new(route: Route, typed: &str) -> Self {
        let mut query = String::new();
        for word in typed.split_whitespace() {
            if !query.is_empty() {
                query.push(' ');
            }
            query.push_str(word);
        }
        Self { route, query }
    }

    /// What a path asks for, with or without a query behind it; never fails. What else the query says is
    /// not the reader's.
    pub fn from_path(path: &str) -> Self {
        let (path, search) = path.split_once('?').unwrap_or((path, ""));
        let typed = search.split('&').find_map(|field| field.strip_prefix("q=")).unwrap_or_default();
        Self::new(Route::from_path(path), &decoded(typed))
    }

    /// The path of this address, relative to the reader's base.
    pub fn to_path(&self) -> String {
        self.beside("")
    }

    /// The same, with what another query says (`?frame`) kept in front.
    pub fn beside(&self, search: &str) -> String {
        let mut path = self.route.to_path();
        let fields = search.strip_prefix('?').unwrap_or_default().split('&');
        let mut sign = '?';
        let mut add = |path: &mut String, field: &str| {
            path.push(std::mem::replace(&mut sign, '&'));
            path.push_str(field);
        };
        for field in fields.filter(|field| !field.is_empty() && !field.starts_with("q=")) {
            add(&mut path, field);
        }
        if !self.query.is_empty() {
            add(&mut path, "q=");
            encode_into(&mut path, &self.query);
        }
        path
    }
}

fn encode_into(path: &mut String, query: &str) {
    const DIGITS: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    for byte in query.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => path.push(byte.into()),
            _ => {
                path.push('%');
                path.extend([byte >> 4, byte & 15].iter().filter_map(|it| DIGITS.get(usize::from(*it))));
            }
        }
    }
}

/// Never fails: what is no escape stands for itself, and what is no UTF-8 for nothing.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digit =
            |place: usize| char::from(*after.get(place)?).to_digit(16).and_then(|it| u8::try_from(it).ok());
        let escaped = (*first == b'%').then(|| Some(digit(0)? << 4 | digit(1)?)).flatten();
        bytes.push(escaped.unwrap_or(if *first == b'+' { b' ' } else { *first }));
        rest = after.get(if escaped.is_some() { 2 } else { 0 }..).unwrap_or_default();
    }
    let is_read = String::from_utf8(bytes);
    is_read.unwrap_or_default()
}
