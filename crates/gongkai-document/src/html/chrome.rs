//! What of a page belongs to the portal and not to the document: navigation, lists of links, footers.

use super::tag::Tag;
use super::tree::{Content, Element, Tree};

/// What a site calls its menu or its footer may hold the document all the same, where it is longer than this and few of its letters are links.
const SHORT: u32 = 300;

/// How much text a node holds, and how much of it in links that lead elsewhere.
#[derive(Debug, Clone, Copy, Default)]
struct Amount {
    all: u32,
    linked: u32,
}

/// For each node, whether it is chrome: told by its element, by the name that the site gives it, or by being nothing but links.
pub(super) fn asides(tree: &Tree) -> Vec<bool> {
    let amounts = amounts(tree);
    let whole = amounts.first().map_or(0, |it| it.all);
    let is_aside = |(node, amount): (usize, &Amount)| match &tree.nodes[node].content {
        Content::Element(element) if amount.all > 0 => {
            // What holds most of the text is the document, whatever the site calls it.
            let small = amount.all < whole / 3;
            let named = is_named(element) && (amount.all < SHORT || amount.linked * 10 >= amount.all * 3);
            small && (element.tag == Tag::Select || named || element.tag.is_block() && amount.linked * 10 >= amount.all * 6)
        }
        _ => false,
    };
    amounts.iter().enumerate().map(is_aside).collect()
}

/// Told by its element, or by the name that the site gives it.
const fn is_named(element: &Element) -> bool {
    element.portal || matches!(element.tag, Tag::Around | Tag::Select | Tag::Button)
}

/// The letters under each node that are seen. A node stands behind the one that holds it, so that one pass down tells what is seen, and one up counts.
fn amounts(tree: &Tree) -> Vec<Amount> {
    let mut amounts: Vec<Amount> = Vec::with_capacity(tree.nodes.len());
    let mut seen: Vec<bool> = Vec::with_capacity(tree.nodes.len());
    for node in &tree.nodes {
        // The root holds itself.
        let within = seen.get(node.parent).copied().unwrap_or(true);
        let (is_seen, all) = match &node.content {
            Content::Text(text) if within => (true, letters(tree.text(text))),
            Content::Text(_) => (false, 0),
            Content::Element(it) => (within && !(it.is_unseen() || it.tag.is_hidden() || it.tag == Tag::Title), 0),
        };
        seen.push(is_seen);
        amounts.push(Amount { all, linked: 0 });
    }
    for (at, node) in tree.nodes.iter().enumerate().skip(1).rev() {
        if let Content::Element(element) = &node.content
            && element.link
        {
            amounts[at].linked = amounts[at].all;
        }
        let Amount { all, linked } = amounts[at];
        let sum = &mut amounts[node.parent];
        (sum.all, sum.linked) = (sum.all + all, sum.linked + linked);
    }
    amounts
}

fn letters(text: &str) -> u32 {
    // So few at once that a byte counts them.
    let count = |it: &[u8]| it.iter().fold(0_u8, |sum, it| sum + u8::from(!it.is_ascii_whitespace() && it & 0xc0 != 0x80));
    text.as_bytes().chunks(usize::from(u8::MAX)).map(|it| u32::from(count(it))).sum()
}
