//! What of a page belongs to the portal and not to the document: navigation, lists of links, footers.

use super::sink::{Content, Element, Tree, index};
use super::{Kind, kind};
use html5ever::local_name;

/// Words in a class or id that name a part of the portal.
const NAMES: &[&str] = &["footer", "copyright", "breadcrumb", "crumb", "navbar", "menu", "sidebar", "topbar"];

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
            small && (is_named(element) || is_block(element) && amount.linked * 10 >= amount.all * 6)
        }
        _ => false,
    };
    amounts.iter().enumerate().map(is_aside).collect()
}

fn is_block(element: &Element) -> bool {
    matches!(kind(&element.name), Kind::Block)
}

fn is_named(element: &Element) -> bool {
    match element.name {
        local_name!("nav") | local_name!("footer") | local_name!("aside") | local_name!("select") | local_name!("button") => true,
        local_name!("div") | local_name!("ul") | local_name!("section") | local_name!("header") => {
            element.class.as_deref().is_some_and(|class| NAMES.iter().any(|name| class.contains(name)))
        }
        _ => false,
    }
}

/// The letters under each node, counted from the leaves up.
fn amounts(tree: &Tree) -> Vec<Amount> {
    let mut amounts = vec![Amount::default(); tree.nodes.len()];
    // Into a node, then out of it when all that it holds is counted.
    let mut steps = vec![(0_usize, false)];
    while let Some((node, done)) = steps.pop() {
        let mut child = tree.nodes[node].first;
        if done {
            let mut sum = Amount::default();
            while let Some(it) = child {
                let part = amounts[index(it)];
                (sum.all, sum.linked) = (sum.all + part.all, sum.linked + part.linked);
                child = tree.nodes[index(it)].next;
            }
            if let Content::Element(Element { link: true, .. }) = tree.nodes[node].content {
                sum.linked = sum.all;
            }
            amounts[node] = sum;
            continue;
        }
        match &tree.nodes[node].content {
            Content::Text(text) => {
                let letters = text.bytes().filter(|it| !it.is_ascii_whitespace() && it & 0xc0 != 0x80).count();
                amounts[node].all = letters as u32;
            }
            Content::Element(element) if element.hidden || matches!(kind(&element.name), Kind::Hidden | Kind::Title) => {}
            Content::Element(_) | Content::Other => {
                steps.push((node, true));
                while let Some(it) = child {
                    steps.push((index(it), false));
                    child = tree.nodes[index(it)].next;
                }
            }
        }
    }
    amounts
}
