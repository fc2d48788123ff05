//! What the parts of a page are, for who has them read aloud.

use krilla::tagging::{Identifier, Node, TagGroup, TagKind, TagTree};

/// A part that may hold others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part(usize);

/// A place for something that is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Leaf(usize);

enum Child {
    Part(Part),
    Leaf(Leaf),
}

/// All parts, in the order in which they are read.
pub(super) struct Tags {
    /// What each is, and what is in it. The first holds all others and is none itself.
    parts: Vec<(Option<TagKind>, Vec<Child>)>,
    /// What was drawn for each leaf.
    drawn: Vec<Vec<Identifier>>,
}

impl Tags {
    /// The whole document.
    pub(super) const ALL: Part = Part(0);

    pub(super) fn new() -> Self {
        Self { parts: vec![(None, Vec::new())], drawn: Vec::new() }
    }

    /// A new part, the last in another.
    pub(super) fn part(&mut self, within: Part, kind: impl Into<TagKind>) -> Part {
        let part = Part(self.parts.len());
        self.parts.push((Some(kind.into()), Vec::new()));
        self.parts[within.0].1.push(Child::Part(part));
        part
    }

    /// Room for a drawing, the last in a part.
    pub(super) fn leaf(&mut self, within: Part) -> Leaf {
        let leaf = Leaf(self.drawn.len());
        self.drawn.push(Vec::new());
        self.parts[within.0].1.push(Child::Leaf(leaf));
        leaf
    }

    /// This was drawn there.
    pub(super) fn draw(&mut self, leaf: Leaf, identifier: Identifier) {
        self.drawn[leaf.0].push(identifier);
    }

    /// The tree of all that was drawn.
    pub(super) fn tree(mut self) -> TagTree {
        // Parts come after those that hold them: from the last to the first, all that is in a part is ready.
        let mut ready: Vec<Option<Node>> = (0..self.parts.len()).map(|_| None).collect();
        let mut tree = TagTree::new();
        for number in (0..self.parts.len()).rev() {
            let (kind, children) = std::mem::take(&mut self.parts[number]);
            let nodes = children.into_iter().flat_map(|child| match child {
                Child::Part(part) => ready[part.0].take().into_iter().collect(),
                Child::Leaf(leaf) => {
                    std::mem::take(&mut self.drawn[leaf.0]).into_iter().map(Node::from).collect::<Vec<_>>()
                }
            });
            let nodes: Vec<Node> = nodes.collect();
            match kind {
                Some(kind) => ready[number] = Some(TagGroup::with_children(kind, nodes).into()),
                None => nodes.into_iter().for_each(|node| tree.push(node)),
            }
        }
        tree
    }
}
