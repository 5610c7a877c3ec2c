use std::cell::RefCell;
use std::rc::Rc;

use yew::functional::UseForceUpdateHandle;
use yew::prelude::*;

/// A value that stays from one rendering to the next; setting it to another one renders anew.
///
/// Whoever holds it reads it as it is now, not as it was when something was rendered, so that a callback
/// made of it never grows old. Yew's own states remember what they were at each rendering, and weigh more.
pub struct Kept<T> {
    value: Rc<RefCell<T>>,
    render: UseForceUpdateHandle,
}

impl<T> Clone for Kept<T> {
    fn clone(&self) -> Self {
        Self { value: Rc::clone(&self.value), render: self.render.clone() }
    }
}

impl<T: Clone + PartialEq> Kept<T> {
    /// The value as it is.
    pub(super) fn get(&self) -> T {
        self.value.borrow().clone()
    }

    /// Sets it, and renders if it was another one.
    #[inline(never)]
    pub(super) fn set(&self, value: T) {
        if *self.value.borrow() != value {
            self.value.replace(value);
            self.render.force_update();
        }
    }
}

impl<T: PartialEq + Reducible> Kept<Rc<T>> {
    /// Sets it to what comes of an action.
    pub(super) fn dispatch(&self, action: T::Action) {
        let next = self.get().reduce(action);
        self.set(next);
    }
}

/// Keeps a value, at first what `initial` makes.
#[hook]
pub(super) fn use_kept<T: 'static, F: FnOnce() -> T>(initial: F) -> Kept<T> {
    Kept { value: use_mut_ref(initial), render: use_force_update() }
}

/// A callback that stays the same while what it does is another thing after each rendering, for listeners
/// that outlive renderings and for components that compare their properties.
#[hook]
pub(super) fn use_latest<IN: 'static>(now: Callback<IN>) -> Callback<IN> {
    let kept = use_mut_ref(|| {
        let latest = Rc::new(RefCell::new(now.clone()));
        let reach = Rc::clone(&latest);
        let stays = Callback::from(move |input| {
            let act = reach.borrow().clone();
            act.emit(input);
        });
        (latest, stays)
    });
    let (latest, stays) = &*kept.borrow();
    latest.replace(now);
    stays.clone()
}
