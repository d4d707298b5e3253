//! What a reader may use up.

/// What a reader may use up before it refuses a file.
///
/// ```
/// use gongkai_document::Limits;
/// let mut limits = Limits::USUAL;
/// limits.bytes = 1 << 20;
/// assert!(limits.bytes < Limits::default().bytes);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// The longest input, in bytes. A report is a few kilobytes to a few megabytes.
    pub bytes: usize,
    /// The most that the parts of an archive or a PDF may unpack to, in bytes.
    pub expanded: usize,
    /// How deep elements may stand in one another.
    pub depth: usize,
    /// How many elements of markup, or objects of a PDF.
    pub nodes: usize,
    /// How many cells the tables may have together.
    pub cells: usize,
}

impl Limits {
    /// What is usual: ten times what the largest known reports use.
    pub const USUAL: Self = Self { bytes: 64 << 20, expanded: 256 << 20, depth: 512, nodes: 4_000_000, cells: 500_000 };
}

impl Default for Limits {
    fn default() -> Self {
        Self::USUAL
    }
}
