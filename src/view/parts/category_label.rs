//! How a category is called in tables and charts.

use crate::schema::Category;

/// The short name of a category, or its title if it has none.
pub(in crate::view) fn category_label(category: &Category) -> String {
    category.short.as_ref().unwrap_or(&category.title).clone()
}
