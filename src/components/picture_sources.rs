use edition::{AssetPath, ScaledPicture};

use crate::select::Place;

/// Where a picture of the edition is found: the address of the file itself and, where it is there in
/// several widths, the list from which the browser picks (`srcset`).
pub(super) fn picture_sources(
    place: &Place,
    file: &AssetPath,
    width: u32,
    scaled: &[ScaledPicture],
) -> (String, Option<String>) {
    let list = (!scaled.is_empty()).then(|| {
        let mut list = String::new();
        for (file, width) in scaled.iter().map(|it| (&it.file, it.width)).chain([(file, width)]) {
            if !list.is_empty() {
                list.push_str(", ");
            }
            // Spaces and commas stand between the entries of the list.
            list.push_str(&asset(place, file).replace(' ', "%20").replace(',', "%2C"));
            list.push(' ');
            list.push_str(&width.to_string());
            list.push('w');
        }
        list
    });
    (asset(place, file), list)
}

/// The address of a file in the edition's folder.
pub(super) fn asset(place: &Place, file: &AssetPath) -> String {
    let mut address = place.site.to_string();
    address.push_str(&edition::paths::edition_folder(place.id()));
    address.push('/');
    address.push_str(file.as_str());
    address
}
