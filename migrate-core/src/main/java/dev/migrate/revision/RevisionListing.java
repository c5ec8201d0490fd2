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

	/** Return the heads; all of them, or only those that nothing depends on. */
	public List<ListedRevision> heads(boolean effectiveOnly) {
		Set<RevisionId> heads = effectiveOnly ? this.graph.effectiveHeads() : this.graph.heads();
		return heads.stream().map((id) -> new ListedRevision(id, headMarks(this.graph.node(id)))).toList();
	}

	/** Return the revisions that several others follow, newest first. */
	public List<ListedRevision> branches() {
		return marked(this.graph.newestFirst(this.graph.branchPoints()));
	}

	/** Return a revision with its marks. */
	public ListedRevision of(RevisionId id) {
		return marked(id, false);
	}

	/** Return the revisions that a target names. */
	public List<ListedRevision> show(String target) {
		List<RevisionId> ids = target.equals(CURRENT) ? knownRows() : this.resolver.ids(this.resolver.all(target));
		return ids.stream().map(this::shown).toList();
	}

	/**
	 * Return what is applied and that nothing applied follows: the rows, and the
	 * revisions without a row of their own because only a dependency leads to them.
	 */
	public List<ListedRevision> current() {
		BitSet applied = this.graph.all().ancestors(this.graph.nodes(knownRows()));
		applied.andNot(this.graph.lines().covered(applied));
		return marked(this.graph.ids(applied));
	}

	/** Refuse a database that does not have everything applied. */
	public void requireHeads() {
		if (!Set.copyOf(knownRows()).equals(this.graph.effectiveHeads())) {
			throw new NotAtHeadException(this.rows, this.graph.effectiveHeads(), this.graph.pending(this.rows).size());
		}
	}

	/**
	 * Return the revisions of a range, both ends included, newest first.
	 * @param range the ends; {@code ":"} for all revisions
	 * @param indicateCurrent whether to mark the rows
	 */
	public List<ListedRevision> history(String range, boolean indicateCurrent) {
		RevisionSelector.Range ends = RevisionSelector.range(range.strip());
		HistoryRange history = new HistoryRange(this.graph, range);
		boolean fromRows = ends.from().equals(CURRENT);
		boolean toRows = ends.to().equals(CURRENT) && !knownRows().isEmpty();
		String to = (ends.to().isEmpty() || ends.to().equals(CURRENT)) ? "heads" : ends.to();
		BitSet upper = toRows ? distinctRows() : history.upper(to, countedFrom(ends.from(), to));
		upper = history.onBranchOf(ends.from(), upper);
		history.refuseOverlap(upper);
		BitSet lower = fromRows ? this.graph.nodes(knownRows())
				: history.lower(ends.from(), toRows ? this.rows.get(0).value() : to, upper);
		List<RevisionId> between = history.between(lower, upper);
		return between.stream().map((id) -> marked(id, indicateCurrent && this.rows.contains(id))).toList();
	}

	private List<RevisionId> countedFrom(String from, String to) {
		boolean counted = RevisionSelector.parse(to).unqualified() instanceof RevisionSelector.Relative relative
				&& relative.anchor().isEmpty();
		if (!counted || from.isEmpty()) {
			return List.of();
		}
		return from.equals(CURRENT) ? knownRows() : this.resolver.ids(this.resolver.all(from));
	}

	private BitSet distinctRows() {
		this.graph.requireDistinct(this.rows);
		return this.graph.nodes(this.rows);
	}

	private List<RevisionId> knownRows() {
		this.graph.requireKnown(this.rows);
		return this.rows;
	}

	private List<ListedRevision> marked(Collection<RevisionId> ids) {
		return ids.stream().map((id) -> marked(id, false)).toList();
	}

	private ListedRevision marked(RevisionId id, boolean current) {
		Set<RevisionMark> marks = headMarks(this.graph.node(id));
		marks.addAll(lineMarks(this.graph.node(id)));
		if (current) {
			marks.add(RevisionMark.CURRENT);
		}
		return new ListedRevision(id, marks);
	}

	private ListedRevision shown(RevisionId id) {
		Set<RevisionMark> marks = lineMarks(this.graph.node(id));
		if (this.graph.lines().isHead(this.graph.node(id))) {
			marks.add(RevisionMark.HEAD);
		}
		return new ListedRevision(id, marks);
	}

	private Set<RevisionMark> headMarks(int node) {
		if (!this.graph.lines().isHead(node)) {
			return EnumSet.noneOf(RevisionMark.class);
		}
		return EnumSet.of(this.graph.all().isHead(node) ? RevisionMark.HEAD : RevisionMark.EFFECTIVE_HEAD);
	}

	private Set<RevisionMark> lineMarks(int node) {
		Set<RevisionMark> marks = EnumSet.noneOf(RevisionMark.class);
		if (this.graph.lines().up(node).length > 1) {
			marks.add(RevisionMark.BRANCHPOINT);
		}
		if (this.graph.lines().down(node).length > 1) {
			marks.add(RevisionMark.MERGEPOINT);
		}
		return marks;
	}

}
