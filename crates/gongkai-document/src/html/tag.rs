//! The elements of a page by what they do to its text and to the elements around them.

/// An element, as far as reading a page tells it from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    Anchor,
    /// `aside`, `nav`, `footer`: what stands around a document.
    Around,
    /// What begins a line and ends one.
    Block,
    /// `html`, `head`, `body`: they are there whether a page says so or not.
    Frame,
    Break,
    Button,
    Caption,
    Cell,
    /// `svg`, `math`: another language inside the page.
    Foreign,
    /// `tbody`, `thead`, `tfoot`.
    Group,
    /// A block that sites name for what it holds: `div`, `section`, `header`.
    Division,
    /// What a page does not show.
    Hidden,
    /// Deleted or struck out.
    Struck,
    Inline,
    Input,
    /// `li`, `dd`, `dt`, `option`: the next one ends it.
    Item,
    /// `ul`, `ol`, `dl`, `select`: what holds items.
    List,
    Paragraph,
    /// `pre`, `textarea`: its lines and spaces are as they stand.
    Verbatim,
    Row,
    Select,
    Raised,
    Table,
    Title,
    /// An element that holds nothing and shows no text.
    Void,
}

impl Tag {
    /// The tag of a name in lower case.
    pub(super) fn of(name: &[u8]) -> Self {
        match name {
            b"a" => Self::Anchor,
            b"aside" | b"nav" | b"footer" => Self::Around,
            b"html" | b"head" | b"body" => Self::Frame,
            b"br" | b"hr" => Self::Break,
            b"button" => Self::Button,
            b"caption" => Self::Caption,
            b"td" | b"th" => Self::Cell,
            b"svg" | b"math" => Self::Foreign,
            b"tbody" | b"thead" | b"tfoot" => Self::Group,
            b"div" | b"section" | b"header" => Self::Division,
            b"script" | b"style" | b"comment" | b"noscript" | b"template" | b"iframe" | b"object" | b"noframes" | b"noembed" | b"audio"
            | b"video" | b"canvas" | b"datalist" | b"dialog" => Self::Hidden,
            b"del" | b"s" | b"strike" => Self::Struck,
            b"input" => Self::Input,
            b"li" | b"dd" | b"dt" | b"option" => Self::Item,
            b"ul" | b"ol" | b"dl" => Self::List,
            b"p" => Self::Paragraph,
            b"tr" => Self::Row,
            b"select" => Self::Select,
            b"sup" => Self::Raised,
            b"table" => Self::Table,
            b"title" => Self::Title,
            b"area" | b"base" | b"basefont" | b"bgsound" | b"col" | b"colgroup" | b"embed" | b"frame" | b"img" | b"link" | b"meta"
            | b"param" | b"source" | b"track" | b"wbr" => Self::Void,
            b"address" | b"article" | b"blockquote" | b"center" | b"details" | b"dir" | b"fieldset" | b"figcaption" | b"figure"
            | b"form" | b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" | b"legend" | b"main" | b"menu" | b"optgroup" | b"summary" => {
                Self::Block
            }
            b"pre" | b"textarea" | b"listing" | b"xmp" => Self::Verbatim,
            _ => Self::Inline,
        }
    }

    /// Whether it begins a line and ends one.
    pub(super) const fn is_block(self) -> bool {
        matches!(
            self,
            Self::Around
                | Self::Block
                | Self::Frame
                | Self::Button
                | Self::Caption
                | Self::Division
                | Self::Item
                | Self::List
                | Self::Paragraph
                | Self::Select
                | Self::Verbatim
        )
    }

    /// Whether the page does not show what it holds.
    pub(super) const fn is_hidden(self) -> bool {
        matches!(self, Self::Hidden | Self::Struck | Self::Foreign)
    }

    /// Whether it stands between a table and its cells.
    pub(super) const fn is_of_table(self) -> bool {
        matches!(self, Self::Table | Self::Group | Self::Row)
    }

    /// Whether elements outside it are out of reach for what stands in it.
    pub(super) const fn is_fence(self) -> bool {
        matches!(self, Self::Cell | Self::Table | Self::Caption | Self::Foreign)
    }

    /// Whether it holds nothing, so that no end follows.
    pub(super) const fn is_void(self) -> bool {
        matches!(self, Self::Break | Self::Input | Self::Void)
    }
}
