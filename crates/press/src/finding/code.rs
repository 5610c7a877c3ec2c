use std::fmt;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; nothing has to be done.
    Note,
    /// Something was decided that a person should look at.
    Warning,
    /// Something could not be made: an edition, or the part of it that the file was to bring.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

/// One row for each code, so that a code cannot be without its name, severity or mending.
macro_rules! codes {
    ($($(#[$doc:meta])+ $code:ident $name:literal $severity:ident $mend:literal;)+) => {
        /// What kinds of finding there are; each is told at length in `docs/findings.md`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Code {
            $($(#[$doc])+ $code,)+
        }

        impl Code {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$code,)+];

            /// Its stable name in kebab-case.
            pub fn name(self) -> &'static str {
                match self { $(Self::$code => $name,)+ }
            }

            /// How bad its findings are.
            pub fn severity(self) -> Severity {
                match self { $(Self::$code => Severity::$severity,)+ }
            }

            /// What to do about its findings.
            pub fn mend(self) -> &'static str {
                match self { $(Self::$code => $mend,)+ }
            }
        }
    };
}

codes! {
    /// The file has nothing in it.
    FileEmpty "file-empty" Error "save the page's text again";
    /// Nothing in the file looks like the text of an article page.
    NotADump "not-a-dump" Error "give the text of an article page, from its page label to its last line, or the page saved as HTML";
    /// The file is not UTF-8 and was read as GB18030.
    EncodingGuessed "encoding-guessed" Warning "look whether the text reads well; if not, save the file as UTF-8";
    /// Bytes are no text in the file's encoding.
    BytesUndecodable "bytes-undecodable" Warning "write the characters shown as U+FFFD anew and save the file as UTF-8";
    /// A control character was taken out.
    ControlCharacter "control-character" Warning "look whether a character is missing at this place";
    /// A line, or a part of one, was not understood and is not in the edition.
    TextLeftOver "text-left-over" Warning "delete the line if it does not belong to the newspaper; otherwise move it into the article's body";

    /// The file has no date that is in the calendar.
    DateMissing "date-missing" Error "write the date above the article, such as 2023年01月17日 星期二 出版; put a saved page into a folder named for its day, such as 2023-01/17";
    /// A date is not in the calendar.
    DateImpossible "date-impossible" Warning "correct the date";
    /// Two dates in the file differ.
    DateDiffers "date-differs" Warning "correct the date that is wrong";
    /// The printed weekday is not that of the date.
    WeekdayWrong "weekday-wrong" Warning "correct the date or the weekday, whichever is wrong";
    /// A file in an edition's source folder belongs to another day.
    EditionDiffers "edition-differs" Error "move the file out of this edition's source folder and import it again";

    /// The files of an edition together break a rule that every edition keeps.
    EditionFlawed "edition-flawed" Error "mend the other errors of the edition's files first";

    /// The last line, which names newspaper, page, headline and date, is missing.
    MetadataMissing "metadata-missing" Warning "nothing, if the edition is right; otherwise copy the page again down to its last line";
    /// The last line could not be divided into newspaper, page and headline.
    MetadataUnread "metadata-unread" Warning "compare the line with the page label, the index and the headline";
    /// No file says which newspaper it is.
    NewspaperUnknown "newspaper-unknown" Error "import again with --newspaper NAME";
    /// Two files of one edition name different newspapers.
    NewspaperDiffers "newspaper-differs" Warning "import the edition with --newspaper NAME, or move the wrong file out of its source folder";

    /// It is not known on which page the article stands.
    PageUnknown "page-unknown" Error "write the page label on the first line, such as C01:两会特刊; of a saved site, save the page of the newspaper too";
    /// The page label is missing; the page is taken from elsewhere.
    LabelMissing "label-missing" Warning "write the page label on the first line, such as C01:两会特刊";
    /// The page label and the last line name different folios.
    FolioDiffers "folio-differs" Warning "correct the folio that is wrong";
    /// A page has different names in different places.
    PageNameDiffers "page-name-differs" Warning "correct the name that is wrong";
    /// The dump lists no pages.
    IndexMissing "index-missing" Warning "nothing, if another file of the edition has the index; otherwise copy the page again with its index";
    /// The index has a folio twice.
    FolioTwice "folio-twice" Warning "correct the folio that is wrong";
    /// The indexes of two files differ.
    IndexDiffers "index-differs" Warning "compare the index with that of the edition's other files";
    /// A folio is missing between two pages of a section.
    FolioGap "folio-gap" Note "nothing, if the newspaper printed no such page";
    /// The index lacks the page.
    PageNotListed "page-not-listed" Warning "look whether the page stands at the right place in the edition";

    /// The article has no headline.
    HeadlineMissing "headline-missing" Warning "write the headline on a line of its own above the article, without an indent; in Markdown after a #; nothing, if a saved page has none";
    /// Nothing says which line above the article is its headline.
    HeadlineGuessed "headline-guessed" Warning "look whether kicker, headline and deck are told apart rightly";
    /// The headline above the article is not the one in the last line.
    HeadlineDiffers "headline-differs" Warning "correct the headline that is wrong";
    /// The page's list of headlines lacks the article.
    HeadlineNotListed "headline-not-listed" Warning "compare the headline with the page's list of headlines";
    /// The page lists a headline of which no file brings the article.
    ArticleNotImported "article-not-imported" Note "import the article's own page as well";
    /// Two files bring the same article.
    ArticleTwice "article-twice" Note "nothing; the article is in the edition once";
    /// Two articles of a page have the same headline and different texts.
    HeadlineTwice "headline-twice" Warning "if one text is an older version of the other, delete its file from the edition's source folder and import again";
    /// The article has no text below its headline.
    BodyMissing "body-missing" Warning "nothing, if the article is a headline only; otherwise copy the page again";
    /// Body lines do not begin with an indent.
    IndentMissing "indent-missing" Note "look whether the headline ends and the body begins at the right line";

    /// The record of withdrawals and corrections cannot be read.
    AmendmentsUnreadable "amendments-unreadable" Error "mend the file at that place, or delete it and withdraw and correct again";
    /// An article that was withdrawn or corrected is not in the edition any more.
    AmendmentUnplaced "amendment-unplaced" Warning "nothing, if the article is gone for good; otherwise import it again under its old headline";
    /// An article that was withdrawn or corrected has another headline now.
    AmendmentGuessed "amendment-guessed" Warning "look whether it is the article that was withdrawn or corrected";
    /// The text that a correction replaces is not in the article any more.
    CorrectionUnplaced "correction-unplaced" Warning "look whether the article says what the correction says";
    /// The hot-spots of two articles overlap.
    HotSpotsOverlap "hot-spots-overlap" Warning "draw the hot-spots so that each place of the page belongs to one article";
    /// A hot-spot's outline encloses nothing.
    HotSpotEmpty "hot-spot-empty" Warning "draw the hot-spot around the article";
    /// An article has no hot-spot, but the page has hot-spots.
    HotSpotMissing "hot-spot-missing" Warning "draw a hot-spot for the article";
    /// A jump has no counterpart on the page it names.
    JumpOneSided "jump-one-sided" Warning "look whether the folio of the jump is right, and whether the other part of the story was imported";
    /// A jump names a page that the edition lacks.
    JumpTargetMissing "jump-target-missing" Warning "correct the folio of the jump, or import the page";
    /// A picture's file is not there.
    PictureMissing "picture-missing" Error "put the picture back and import again";
    /// A picture's file is no picture.
    PictureUnreadable "picture-unreadable" Error "save the picture again as JPEG, PNG or WebP and import again";
    /// A picture is too large for readers' devices or lines.
    PictureOversized "picture-oversized" Warning "save the picture smaller and import again";
    /// A page's PDF is not there.
    PdfMissing "pdf-missing" Error "put the PDF back and import again";
    /// A page is complete and has neither an article nor a picture.
    PageEmpty "page-empty" Note "nothing, if the page is to be empty; otherwise import its articles or its picture";
    /// The archived edition is not what its sources make now.
    EditionStale "edition-stale" Warning "import one of the edition's source files again";
    /// The archived edition cannot be read.
    EditionDamaged "edition-damaged" Error "import one of the edition's source files again";
    /// The archived edition is of a later format.
    EditionTooNew "edition-too-new" Error "check with the press that wrote the edition, or a newer one";
    /// Something in the archive is no edition's folder.
    FolderUnknown "folder-unknown" Warning "move it out of the archive, or name the folder for its edition";

    /// `edition.toml` does not say of which edition the folder is.
    EditionFileUnreadable "edition-file-unreadable" Error "write edition.toml as docs/newsroom-folder.md tells";
    /// A folder in the newsroom's folder is not named for a page.
    PageFolderUnread "page-folder-unread" Warning "name the folder for its page, such as C01-两会特刊, or move it away";
    /// A file in the newsroom's folder is not part of the edition.
    FileUnread "file-unread" Warning "nothing, if it does not belong to the newspaper; otherwise save a text as .md, and name a picture in an article";
    /// The fields on top of an article cannot be read.
    FrontMatterUnreadable "front-matter-unreadable" Warning "write the fields as docs/newsroom-folder.md tells";
    /// A field's value is not what it must be.
    FieldUnreadable "field-unreadable" Warning "write the field as docs/newsroom-folder.md tells";
    /// There is no field of this name.
    FieldUnknown "field-unknown" Warning "correct the field's name, or delete it";
    /// A region is not on the page.
    RegionOutside "region-outside" Warning "nothing for a saved page, whose map says no more; in a newsroom's folder, give the corners in ten-thousandths of the page's width and height";
    /// A link leads to something that readers cannot be sent to.
    LinkDangerous "link-dangerous" Warning "write the whole address, beginning with https://, or take the link away";
    /// HTML stands among the Markdown.
    HtmlAsText "html-as-text" Warning "write it as Markdown, or delete it";
    /// Markdown says something that a newspaper's body has not.
    MarkupUnused "markup-unused" Note "nothing, if the text reads well without it";
    /// A cutline stands where a picture should be, and names no file.
    CutlineWithoutPicture "cutline-without-picture" Warning "write the picture's file name between the round brackets";

    /// A saved page names an article whose page is not among the files.
    ArticleNotSaved "article-not-saved" Warning "save the article's own page and import again";
    /// A saved page names a picture whose file is not among the files.
    PictureNotSaved "picture-not-saved" Warning "save the picture as well, under the name that the page gives it, and import again";
    /// A saved page names a PDF whose file is not among the files.
    PdfNotSaved "pdf-not-saved" Note "nothing, or save the PDF as well and import again";
    /// A saved page has a hot-spot or a headline that leads to no page.
    LinkNowhere "link-nowhere" Note "nothing, if no article is missing there";
    /// A saved page lists a headline that stands on another page.
    HeadlineElsewhere "headline-elsewhere" Note "nothing; the article is on the page that its own page names";
    /// It is not known how large a saved page showed its picture.
    PictureSizeGuessed "picture-size-guessed" Warning "look whether the hot-spots lie on their articles; save the page's picture as well and import again";
    /// A hot-spot's outline had corners twice.
    RegionCleaned "region-cleaned" Note "nothing, if the hot-spot lies on its article";
    /// A saved page says only in its title or its notice what the newspaper is called.
    NewspaperGuessed "newspaper-guessed" Warning "look whether it is the newspaper's name; if not, import again with --newspaper NAME";
    /// The site's template stands where a text should be.
    PlaceholderLeftOut "placeholder-left-out" Note "nothing, if nothing is missing at this place";
    /// A saved page has the same text twice.
    TextTwice "text-twice" Note "nothing, if the text is in the edition once";
    /// A saved page is of another newspaper than most of the others.
    OtherNewspaper "other-newspaper" Warning "import the pages of each newspaper into an archive of its own";
    /// An HTML file is neither a newspaper's page nor an article.
    HtmlUnread "html-unread" Note "nothing, if it does not belong to the newspaper";
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_is_its_codes_own_in_kebab_case() {
        for code in Code::ALL {
            let mut kebab = String::new();
            for c in format!("{code:?}").chars() {
                if c.is_uppercase() && !kebab.is_empty() {
                    kebab.push('-');
                }
                kebab.extend(c.to_lowercase());
            }
            assert_eq!(code.name(), kebab);
        }
    }
}
