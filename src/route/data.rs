//! Files of data beside pages.

use super::{
    Chart, DataFormat, Page, ProgrammePart, Subject, charts, has_programme_part, rows,
};
use crate::model::Site;

/// A file of data. All languages of the interface share it, except for what a script shows by name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DataFile {
    /// `/compare/2016-2017/districts.csv`, `.json`: the numbers of a chart.
    Numbers(Chart, DataFormat),
    /// `/cities/abakan.csv`, `.json`: what the records say of the subject of a page.
    Rows(Subject, DataFormat),
    /// `/cities/compare/towns.json`: what that page compares, for its script.
    Towns,
}

impl DataFile {
    /// The address below the site's root, without a slash at its beginning.
    pub fn address(&self) -> String {
        match self {
            DataFile::Numbers(chart, format) => {
                format!("{}.{}", chart.stem(), format.extension())
            }
            DataFile::Rows(subject, format) => {
                format!("{}.{}", subject.stem(), format.extension())
            }
            DataFile::Towns => format!("{}towns.json", Page::CompareCities.address()),
        }
    }

    /// Whether all languages of the interface share it.
    pub fn is_shared(&self) -> bool {
        !matches!(self, DataFile::Towns)
    }

    /// The page that shows the same.
    pub fn page(&self) -> Page {
        match self {
            DataFile::Numbers(chart, _) => chart.page(),
            DataFile::Rows(subject, _) => subject.page(),
            DataFile::Towns => Page::CompareCities,
        }
    }
}

/// Every file of data beside a page, in a fixed order.
pub(super) fn all(site: &Site) -> Vec<DataFile> {
    let mut numbers = charts(site);
    for programme in site.programmes.ids() {
        if has_programme_part(site, programme, ProgrammePart::Indicators) {
            numbers.push(Chart::Indicators(programme.to_owned()));
        }

        for table in site.tables_of(programme) {
            let (programme, table) = (programme.to_owned(), table.id.to_string());
            numbers.push(Chart::Table(programme, table));
        }
    }

    let mut files = vec![DataFile::Towns];
    for chart in numbers {
        files.extend(DataFormat::ALL.map(|f| DataFile::Numbers(chart.clone(), f)));
    }

    for subject in rows::subjects(site) {
        files.extend(DataFormat::ALL.map(|f| DataFile::Rows(subject.clone(), f)));
    }

    files
}
