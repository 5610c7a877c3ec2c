use std::any::Any;
use std::rc::Rc;

use yew::functional::Hook;
use yew::prelude::*;

/// What an effect depends on, whatever its type.
struct Watched {
    value: Rc<dyn Any>,
    is_same: fn(&dyn Any, &dyn Any) -> bool,
}

impl PartialEq for Watched {
    fn eq(&self, other: &Self) -> bool {
        (self.is_same)(self.value.as_ref(), other.value.as_ref())
    }
}

/// What an effect leaves behind, to be dropped: a listener, or nothing.
trait Left {}

impl<T> Left for T {}

fn is_same<T: PartialEq + 'static>(one: &dyn Any, other: &dyn Any) -> bool {
    let (one, other) = (one.downcast_ref::<T>(), other.downcast_ref::<T>());
    one.is_some() && one == other
}

/// Runs an effect after the first rendering, and after each other in which `value` has changed. What it
/// answers is dropped before it runs again, and with the reader.
///
/// Yew's own hook is compiled once more for each effect; behind this one it is there once.
pub(super) fn use_watch<T, L>(value: T, effect: impl FnOnce(&T) -> L + 'static) -> impl Hook<Output = ()>
where
    T: PartialEq + 'static,
    L: 'static,
{
    let value = Rc::new(value);
    let watched = Watched { value: Rc::<T>::clone(&value), is_same: is_same::<T> };
    use_any(watched, Box::new(move || Box::new(effect(&value))))
}

/// Runs an effect after each rendering.
pub(super) fn use_rendered(effect: impl FnOnce() + 'static) -> impl Hook<Output = ()> {
    let watched = Watched { value: Rc::new(()), is_same: |_, _| false };
    use_any(
        watched,
        Box::new(move || {
            effect();
            Box::new(())
        }),
    )
}

#[hook]
fn use_any(watched: Watched, effect: Box<dyn FnOnce() -> Box<dyn Left>>) {
    use_effect_with(watched, move |_| {
        let left = effect();
        move || drop(left)
    });
}
