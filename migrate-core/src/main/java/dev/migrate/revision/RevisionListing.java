package dev.migrate.revision;

import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the commands that only look have to show. Rows are those of the version table; a
 * listing that does not ask for them works without a database.
 */
public final class RevisionListing {

	private static final String CURRENT = "current";

	private final RevisionGraph graph;

	private final RevisionResolver resolver;

	private final List<RevisionId> rows;

	public RevisionListing(RevisionGraph graph, List<RevisionId> rows) {
		this.graph = graph;
		this.resolver = graph.resolver();
		this.rows = List.copyOf(rows);
	}

	/** Return whether a target or a range asks where the database is. */
	public static boolean asksForRows(String target) {
		return target.equals(CURRENT) || target.startsWith(CURRENT + ":") || target.endsWith(":" + CURRENT);
	}

	/** Return the revisions that a target names. */
	public List<RevisionId> show(String target) {
		if (target.equals(CURRENT)) {
			this.graph.requireKnown(this.rows);
			return this.rows;
		}
		return this.resolver.ids(this.resolver.all(target));
	}

	/**
	 * Return what is applied and that nothing applied follows: the rows, and the
	 * revisions without a row of their own because only a dependency leads to them.
	 */
	public List<RevisionId> current() {
		this.graph.requireKnown(this.rows);
		BitSet applied = this.graph.all().ancestors(this.graph.nodes(this.rows));
		applied.andNot(this.graph.lines().covered(applied));
		return List.copyOf(this.graph.ids(applied));
	}

	/** Refuse a database that does not have everything applied. */
	public void requireHeads() {
		this.graph.requireKnown(this.rows);
		if (!Set.copyOf(this.rows).equals(this.graph.effectiveHeads())) {
			throw new NotAtHeadException(this.rows, this.graph.effectiveHeads(), this.graph.pending(this.rows).size());
		}
	}

	/** Return the revisions that several others follow, newest first. */
	public List<RevisionId> branches() {
		return this.graph.newestFirst(this.graph.branchPoints());
	}

	/** Return all revisions, newest first. */
	public List<RevisionId> history() {
		BitSet nodes = new BitSet();
		nodes.set(0, this.graph.size());
		return this.resolver.ids(this.graph.all().newestFirst(nodes));
	}

	/** Return the revisions of a range, both ends included, newest first. */
	public List<RevisionId> history(String range) {
		RevisionSelector.Range ends = RevisionSelector.range(range.strip());
		HistoryRange history = new HistoryRange(this.graph, range);
		List<RevisionId> lower = ends.from().equals(CURRENT) ? currentRows() : history.lower(ends.from());
		Collection<RevisionId> upper = (ends.to().equals(CURRENT) && !this.rows.isEmpty()) ? currentRows()
				: history.upper(ends.to(), lower);
		if (ends.to().equals(CURRENT)) {
			this.graph.requireDistinct(this.rows);
		}
		return this.graph.newestFirst(history.between(lower, history.onBranchOf(ends.from(), upper)));
	}

	/** Return what is special about a revision; rows only if they are to be indicated. */
	public Set<RevisionMark> marks(RevisionId id, boolean indicateCurrent) {
		int node = this.graph.node(id);
		Set<RevisionMark> marks = EnumSet.noneOf(RevisionMark.class);
		if (this.graph.lines().isHead(node)) {
			marks.add(this.graph.all().isHead(node) ? RevisionMark.HEAD : RevisionMark.EFFECTIVE_HEAD);
		}
		if (this.graph.lines().up(node).length > 1) {
			marks.add(RevisionMark.BRANCHPOINT);
		}
		if (this.graph.lines().down(node).length > 1) {
			marks.add(RevisionMark.MERGEPOINT);
		}
		if (indicateCurrent && this.rows.contains(id)) {
			marks.add(RevisionMark.CURRENT);
		}
		return marks;
	}

	private List<RevisionId> currentRows() {
		this.graph.requireKnown(this.rows);
		return this.rows;
	}

}
