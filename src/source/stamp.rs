//! What tells, without opening it, that a file is the one that was read.

use std::fs::Metadata;
use std::time::{Duration, SystemTime};

/// Size, time of the last change and, where the system has them, the file's own number and the time of its last renaming.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stamp {
    len: u64,
    modified: SystemTime,
    #[cfg(unix)]
    inode: (u64, u64, i64, i64),
}

/// File systems keep times in steps of some milliseconds, some in seconds. A file that has changed so lately may change
/// again within the step, to another text of the same length.
const UNSURE: Duration = Duration::from_millis(2100);

impl Stamp {
    /// `None` if the file has changed too lately to be sure, or the system does not say when it did.
    pub(super) fn of(metadata: &Metadata) -> Option<Self> {
        let modified = metadata.modified().ok()?;
        let age = SystemTime::now().duration_since(modified).ok()?;

        (age > UNSURE).then(|| Self {
            len: metadata.len(),
            modified,
            #[cfg(unix)]
            inode: inode(metadata),
        })
    }
}

#[cfg(unix)]
fn inode(metadata: &Metadata) -> (u64, u64, i64, i64) {
    use std::os::unix::fs::MetadataExt;
    (
        metadata.dev(),
        metadata.ino(),
        metadata.ctime(),
        metadata.ctime_nsec(),
    )
}
