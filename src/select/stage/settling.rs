use super::{LARGEST, Spot, Stage};
use crate::state::{PreferencesAction, Zoom};

/// What the zoom's buttons and keys ask of the stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageCommand {
    /// 放大.
    Larger,
    /// 缩小.
    Smaller,
    /// 适合宽度, and 默认.
    FitWidth,
    /// 适合整版.
    FitPage,
}

impl StageCommand {
    /// What an action on the size of the text asks of a page that is a picture.
    pub fn of(action: PreferencesAction) -> Option<Self> {
        match action {
            PreferencesAction::ZoomIn => Some(Self::Larger),
            PreferencesAction::ZoomOut => Some(Self::Smaller),
            PreferencesAction::ZoomReset => Some(Self::FitWidth),
            _ => None,
        }
    }
}

/// What the controls show of the zoom: the page's, or the text's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageZoom {
    /// How large the page is in per cent of the stage's width, or the text in per cent of its usual size.
    pub percent: u16,
    /// Whether 缩小 leads no further.
    pub is_smallest: bool,
    /// Whether 放大 leads no further.
    pub is_largest: bool,
}

impl From<Zoom> for StageZoom {
    fn from(zoom: Zoom) -> Self {
        Self {
            percent: zoom.percent(),
            is_smallest: zoom == Zoom::SMALLEST,
            is_largest: zoom == Zoom::LARGEST,
        }
    }
}

/// The steps of 放大 and 缩小, in per cent.
const STEPS: [u16; 10] = [100, 125, 150, 200, 250, 300, 400, 500, 600, 800];
/// A pinch that ends so near the stage's width meant it.
const NEAR: f64 = 0.04;

impl Stage {
    /// The page after a command; what is at `about` stays there.
    #[must_use]
    pub fn after(self, command: StageCommand, about: Spot) -> Self {
        let now = self.percent();
        let scale_of = |step: Option<&u16>| step.map(|step| f64::from(*step) / 100.0);
        let scale = match command {
            StageCommand::Larger => scale_of(STEPS.iter().find(|step| **step > now)).unwrap_or(LARGEST),
            StageCommand::Smaller => scale_of(STEPS.iter().rev().find(|step| **step < now)).unwrap_or(0.0),
            StageCommand::FitWidth => 1.0,
            StageCommand::FitPage => self.least(),
        };
        self.zoomed(scale, about)
    }

    /// What the controls show of it.
    pub fn zoom(&self) -> StageZoom {
        StageZoom {
            percent: self.percent(),
            is_smallest: self.scale <= self.least(),
            is_largest: self.scale >= LARGEST,
        }
    }

    /// The page when a gesture has ended: one that is nearly as wide as the stage is just that.
    #[must_use]
    pub fn released(self, about: Spot) -> Self {
        if (self.scale - 1.0).abs() < NEAR { self.zoomed(1.0, about) } else { self }
    }

    /// The page on a stage of the height that goes with its scale, and where that stage's upper edge is to
    /// be, when it was at `top` (CSS pixels from the top of what is seen at once).
    ///
    /// A page that is no larger than the stage is all there and scrolls with the document. A larger one is
    /// panned in as much height as is seen at once. What is seen of the page stays where it is: the new
    /// stage lies somewhere within what the page takes up.
    #[must_use]
    pub fn settled(self, top: f64) -> (Self, f64) {
        let page_height = self.page_height * self.scale;
        let height = if self.is_zoomed() { page_height.min(self.view_height) } else { page_height };
        let page_top = top + self.y;
        let new_top = 0.0_f64.min(page_top + page_height - height).max(page_top);
        (Self { height, y: page_top - new_top, ..self }.clamped(), new_top)
    }

    /// The page on a stage of another size: as large in proportion, and with the same part in view.
    #[must_use]
    pub fn resized(self, width: f64, page_height: f64, view_height: f64) -> Self {
        if self.width <= 0.0 || self.page_height <= 0.0 {
            return Self::at_rest(width, page_height, view_height);
        }
        let x = self.x * width / self.width;
        let y = self.y * page_height / self.page_height;
        let resized = Self { width, page_height, view_height, x, y, ..self };
        Self { scale: self.scale.max(resized.least()), ..resized }.settled(0.0).0
    }
}
