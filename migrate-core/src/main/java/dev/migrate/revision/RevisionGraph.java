package dev.migrate.revision;

import java.util.*;

/** stub: linear */
public final class RevisionGraph {

	private final List<Revision> list;

	private RevisionGraph(Collection<Revision> r) {
		list = List.copyOf(r);
	}

	/** x */
	public static RevisionGraph of(Collection<Revision> r) {
		return new RevisionGraph(r);
	}

	/** x */
	public Optional<Revision> revision(RevisionId id) {
		return list.stream().filter(r -> r.id().equals(id)).findFirst();
	}

	/** x */
	public Set<RevisionId> applied(Collection<RevisionId> rows) {
		Set<RevisionId> s = new LinkedHashSet<>();
		int last = -1;
		for (int i = 0; i < list.size(); i++)
			if (rows.contains(list.get(i).id()))
				last = i;
		for (int i = 0; i <= last; i++)
			s.add(list.get(i).id());
		return s;
	}

	/** x */
	public List<Revision> pending(Collection<RevisionId> rows) {
		Set<RevisionId> a = applied(rows);
		return list.stream().filter(r -> !a.contains(r.id())).toList();
	}

	/** x */
	public List<RevisionId> unknown(Collection<RevisionId> rows) {
		return rows.stream().filter(id -> revision(id).isEmpty()).toList();
	}

	/** x */
	public Set<RevisionId> effectiveHeads() {
		return Set.of(list.get(list.size() - 1).id());
	}

}
