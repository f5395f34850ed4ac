//! Files that can be taken away, in the words of schema.org.

use crate::opendata::{self, Format, FormatContent, OfferedIn};
use crate::route::{Chart, DataFile, DataFormat, Page};
use crate::view::around::vocabulary::{DataDownload, Dataset, LinkedWording, Thing};
use crate::view::chart::page_chart;
use crate::view::context::Context;

/// All tables of the site.
pub(super) fn open_data(cx: Context) -> Dataset {
    let download = |format: &Format| {
        let path = format!("{}{}", opendata::FOLDER, format.whole_file()?);
        Some(DataDownload {
            encoding_format: format.media,
            content_url: cx.full_file(&path),
        })
    };

    let mut offered: Vec<&Format> = opendata::FORMATS
        .iter()
        .filter(|format| format.is_offered_in(OfferedIn::LinkedData))
        .collect();
    // The description comes first: it leads programs to all tables.
    offered.sort_by_key(|format| format.content == FormatContent::Data);

    Dataset {
        name: LinkedWording::of_message("nav-data"),
        description: LinkedWording::of_message("open-lead"),
        url: cx.full_href(&Page::Data),
        is_accessible_for_free: true,
        distribution: offered.into_iter().filter_map(download).collect(),
    }
}

/// The numbers behind charts.
pub(super) fn of_charts(cx: Context, charts: &[Chart]) -> Vec<Thing> {
    charts
        .iter()
        .filter_map(|chart| of_chart(cx, chart))
        .map(Thing::Dataset)
        .collect()
}

fn of_chart(cx: Context, chart: &Chart) -> Option<Dataset> {
    let view = page_chart::view(cx, chart)?;
    let page = cx.full_href(&chart.page());
    let download = |format: DataFormat| DataDownload {
        encoding_format: format.media_type(),
        content_url: cx.full_href(&DataFile::Numbers(chart.clone(), format)),
    };

    Some(Dataset {
        url: format!("{page}#{}", view.id),
        name: LinkedWording::Message { message: view.chart.title },
        description: LinkedWording::Message { message: view.chart.desc },
        is_accessible_for_free: true,
        distribution: DataFormat::ALL.map(download).into(),
    })
}
