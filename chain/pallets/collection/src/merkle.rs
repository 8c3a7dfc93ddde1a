//! The root that every header carries over the heads of all journals.
//!
//! Leaf: `blake2_256(0x00 ‖ SCALE(org u32, length u32, head))`. Node: `blake2_256(0x01 ‖ left ‖ right)`. An odd last
//! node moves up unchanged. No leaves: 32 zero bytes. The prefixes keep a leaf from passing for a node (RFC 6962, 2.1).

use crate::types::{Head, OrgId};
use alloc::vec::Vec;
use codec::Encode;
use sp_io::hashing::blake2_256;

const LEAF: u8 = 0;
const NODE: u8 = 1;

/// The root over heads in the order of their organisations.
pub fn root(heads: impl IntoIterator<Item = (OrgId, Head)>) -> [u8; 32] {
	let mut level: Vec<[u8; 32]> = heads
		.into_iter()
		.map(|(org, head)| (LEAF, org, head.length, head.head).using_encoded(blake2_256))
		.collect();
	while level.len() > 1 {
		level = level
			.chunks(2)
			.map(|pair| match pair {
				[left, right] => (NODE, left, right).using_encoded(blake2_256),
				odd => odd[0],
			})
			.collect();
	}
	level.first().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
	use super::*;

	fn head(length: u32) -> Head {
		Head { length, head: [length as u8; 32] }
	}

	#[test]
	fn no_leaves_give_zero() {
		assert_eq!(root([]), [0; 32]);
	}

	#[test]
	fn an_odd_node_moves_up() {
		let leaf =
			|org: OrgId| (LEAF, org, head(org).length, head(org).head).using_encoded(blake2_256);
		let pair = (NODE, leaf(1), leaf(2)).using_encoded(blake2_256);
		let expected = (NODE, pair, leaf(3)).using_encoded(blake2_256);
		assert_eq!(root([1, 2, 3].map(|org| (org, head(org)))), expected);
		assert_eq!(root([(1, head(1))]), leaf(1));
	}

	#[test]
	fn every_part_of_a_leaf_counts() {
		let base = root([(1, head(1)), (2, head(2))]);
		assert_ne!(base, root([(2, head(2)), (1, head(1))]));
		assert_ne!(base, root([(1, head(1)), (3, head(2))]));
		assert_ne!(base, root([(1, head(1)), (2, Head { length: 3, ..head(2) })]));
		assert_ne!(base, root([(1, head(1)), (2, Head { head: [9; 32], ..head(2) })]));
	}
}
