package dev.migrate.revision;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The revisions and how they follow each other. A graph is verified once, when it is
 * built, and never changes.
 * <p>
 * Revisions follow each other in two ways. A <em>down revision</em> makes a line: heads,
 * bases, branch points and merge points are about lines. A <em>dependency</em> only says
 * what must be applied before: it counts wherever something is applied or undone.
 */
public final class RevisionGraph {

	private final List<Revision> revisions;

	private final Map<String, Integer> names;

	private final Links lines;

	private final Links all;

	private final Links effective;

	private final BranchLabels labels;

	private final RevisionResolver resolver;

	private RevisionGraph(GraphVerification verified) {
		this.revisions = verified.revisions();
		this.names = verified.names();
		this.lines = Links.of(verified.down());
		this.all = Links.of(verified.allDown());
		this.effective = Links
			.of(verified.merged(new EffectiveDependencies(this.lines, verified.dependencies()).find()));
		this.labels = new BranchLabels(this.revisions, this.lines, this.all);
		this.resolver = new RevisionResolver(this);
	}

	/**
	 * Build a graph. The order of the revisions decides, where their links leave a
	 * choice, which of them comes first.
	 * @throws RevisionException if anything is wrong; {@link GraphException.Several} if
	 * there is more than one fault
	 */
	public static RevisionGraph of(Collection<Revision> revisions) {
		return new RevisionGraph(new GraphVerification(revisions));
	}

	/** Return the number of revisions. */
	public int size() {
		return this.revisions.size();
	}

	/** Return all revisions in the order they were given. */
	public List<Revision> revisions() {
		return this.revisions;
	}

	/** Find a revision by its whole id. */
	public Optional<Revision> revision(RevisionId id) {
		return contains(id) ? Optional.of(this.revisions.get(node(id))) : Optional.empty();
	}

	/** Return whether there is such a revision. */
	public boolean contains(RevisionId id) {
		Integer node = this.names.get(id.value());
		return node != null && this.revisions.get(node).id().equals(id);
	}

	/**
	 * Return the one revision that a target names; nothing if it names the base.
	 * @throws SelectorException if it names several, or none that exists
	 */
	public Optional<RevisionId> single(String target) {
		return this.resolver.one(target, RevisionSelector.named(target)).map(this::id);
	}

	/** Return the revisions that no other follows. */
	public Set<RevisionId> heads() {
		return ids(headNodes());
	}

	/**
	 * Return the rows that a version table holds when everything is applied: the
	 * revisions that no other follows or depends on.
	 */
	public Set<RevisionId> effectiveHeads() {
		return ids(effectiveHeadNodes());
	}

	/** Return the revisions that follow no other. */
	public Set<RevisionId> bases() {
		return ids(baseNodes());
	}

	/** Return the revisions that several others follow. */
	public Set<RevisionId> branchPoints() {
		return ids(where((node) -> this.lines.up(node).length > 1));
	}

	/** Return the revisions that follow several others. */
	public Set<RevisionId> mergePoints() {
		return ids(where((node) -> this.lines.down(node).length > 1));
	}

	/** Return the revisions that follow the given one. */
	public Set<RevisionId> children(RevisionId id) {
		return ids(this.lines.up(node(id)));
	}

	/** Return the revisions that follow the given one or depend on it. */
	public Set<RevisionId> dependents(RevisionId id) {
		return ids(this.all.up(node(id)));
	}

	/**
	 * Return the down revisions of a revision, and those of its dependencies that no
	 * revision below it declares as well. The version table follows these.
	 */
	public List<RevisionId> effectiveDownRevisions(RevisionId id) {
		return List.copyOf(ids(this.effective.down(node(id))));
	}

	/** Return the labels that a revision answers to: its own, and those of its line. */
	public Set<String> branchLabels(RevisionId id) {
		return Collections.unmodifiableSet(this.labels.of(node(id)));
	}

	/** Return the given revisions with all that they follow or depend on. */
	public Set<RevisionId> ancestors(Collection<RevisionId> ids) {
		return ids(this.all.ancestors(nodes(ids)));
	}

	/** Return the given revisions with all that follow or depend on them. */
	public Set<RevisionId> descendants(Collection<RevisionId> ids) {
		return ids(this.all.descendants(nodes(ids)));
	}

	/** Return all revisions on the lines of the given ones, whatever depends on them. */
	public Set<RevisionId> lineage(Collection<RevisionId> ids) {
		return ids(this.lines.lineage(nodes(ids)));
	}

	/** Return those of the given revisions that are ancestors of others among them. */
	public Set<RevisionId> overlapping(Collection<RevisionId> ids) {
		return ids(this.all.covered(nodes(ids)));
	}

	/** Return all revisions that are applied in a database with the given rows. */
	public Set<RevisionId> applied(Collection<RevisionId> rows) {
		return ancestors(known(rows));
	}

	/** Return the revisions that are not applied, in an order they can be applied in. */
	public List<Revision> pending(Collection<RevisionId> rows) {
		BitSet pending = new BitSet();
		pending.set(0, size());
		pending.andNot(this.all.ancestors(nodes(known(rows))));
		return oldestFirst(pending).stream().map(this.revisions::get).toList();
	}

	/** Return the rows that no revision is known for. */
	public Set<RevisionId> unknown(Collection<RevisionId> rows) {
		Set<RevisionId> unknown = new LinkedHashSet<>(rows);
		unknown.removeIf(this::contains);
		return Collections.unmodifiableSet(unknown);
	}

	/** Refuse rows that no revision is known for. */
	public void requireKnown(Collection<RevisionId> rows) {
		Set<RevisionId> unknown = unknown(rows);
		if (!unknown.isEmpty()) {
			throw new VersionRowsException.UnknownRows(List.copyOf(unknown));
		}
	}

	/** Refuse rows of which one is an ancestor of another. */
	public void requireDistinct(Collection<RevisionId> rows) {
		requireKnown(rows);
		if (!overlapping(rows).isEmpty()) {
			throw new VersionRowsException.OverlappingRows(List.copyOf(rows));
		}
	}

	/** Return the given revisions, each after all it follows or depends on. */
	public List<RevisionId> oldestFirst(Collection<RevisionId> ids) {
		return oldestFirst(nodes(ids)).stream().map(this::id).toList();
	}

	/** Return the given revisions, each before all it follows or depends on. */
	public List<RevisionId> newestFirst(Collection<RevisionId> ids) {
		return this.all.newestFirst(nodes(ids)).stream().map(this::id).toList();
	}

	private List<Integer> oldestFirst(BitSet nodes) {
		List<Integer> order = this.all.newestFirst(nodes);
		Collections.reverse(order);
		return order;
	}

	private List<RevisionId> known(Collection<RevisionId> rows) {
		return rows.stream().filter(this::contains).toList();
	}

	RevisionResolver resolver() {
		return this.resolver;
	}

	Links effective() {
		return this.effective;
	}

	Links lines() {
		return this.lines;
	}

	Links all() {
		return this.all;
	}

	Map<String, Integer> names() {
		return this.names;
	}

	BranchLabels labels() {
		return this.labels;
	}

	BitSet headNodes() {
		return where(this.lines::isHead);
	}

	BitSet effectiveHeadNodes() {
		return where(this.all::isHead);
	}

	BitSet baseNodes() {
		return where(this.lines::isBase);
	}

	RevisionId id(int node) {
		return this.revisions.get(node).id();
	}

	int node(RevisionId id) {
		if (!contains(id)) {
			throw new SelectorException.UnknownRevision(id.value());
		}
		return this.names.getOrDefault(id.value(), -1);
	}

	BitSet nodes(Collection<RevisionId> ids) {
		BitSet nodes = new BitSet(size());
		ids.forEach((id) -> nodes.set(node(id)));
		return nodes;
	}

	Set<RevisionId> ids(BitSet nodes) {
		Set<RevisionId> ids = new LinkedHashSet<>();
		for (int node = nodes.nextSetBit(0); node >= 0; node = nodes.nextSetBit(node + 1)) {
			ids.add(id(node));
		}
		return Collections.unmodifiableSet(ids);
	}

	private Set<RevisionId> ids(int[] nodes) {
		Set<RevisionId> ids = new LinkedHashSet<>();
		for (int node : nodes) {
			ids.add(id(node));
		}
		return Collections.unmodifiableSet(ids);
	}

	private BitSet where(IntPredicate condition) {
		BitSet nodes = new BitSet(size());
		for (int node = 0; node < size(); node++) {
			if (condition.test(node)) {
				nodes.set(node);
			}
		}
		return nodes;
	}

}
