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

/// The letters under each node, counted from the leaves up.
fn amounts(tree: &Tree) -> Vec<Amount> {
    let mut amounts = vec![Amount::default(); tree.nodes.len()];
    // Into a node, then out of it when all that it holds is counted.
    let mut steps = vec![(0_usize, false)];
    while let Some((node, done)) = steps.pop() {
        match &tree.nodes[node].content {
            Content::Element(element) if done => {
                let add =
                    |sum: Amount, child: usize| Amount { all: sum.all + amounts[child].all, linked: sum.linked + amounts[child].linked };
                let sum = tree.children(node).fold(Amount::default(), add);
                amounts[node] = if element.link { Amount { linked: sum.all, ..sum } } else { sum };
            }
            Content::Text(text) => {
                let letters = tree.text(text).bytes().filter(|it| !it.is_ascii_whitespace() && it & 0xc0 != 0x80).count();
                amounts[node].all = letters as u32;
            }
            Content::Element(element) if element.is_unseen() || element.tag.is_hidden() || element.tag == Tag::Title => {}
            Content::Element(_) => {
                steps.push((node, true));
                steps.extend(tree.children(node).map(|it| (it, false)));
            }
        }
    }
    amounts
}
