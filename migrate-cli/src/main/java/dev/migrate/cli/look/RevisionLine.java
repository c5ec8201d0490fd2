package dev.migrate.cli.look;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.migrate.revision.ListedRevision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionMark;

/** A revision on one line, as Alembic's users know it. */
record RevisionLine(RevisionGraph graph, ListedRevision listed) {

	/** Return the id, its labels and its marks. */
	String text() {
		return this.listed.id().value() + labels() + marks();
	}

	private String labels() {
		Set<String> labels = new TreeSet<>(this.graph.branchLabels(this.listed.id()));
		return labels.isEmpty() ? "" : " (" + String.join(", ", labels) + ")";
	}

	private String marks() {
		return new TreeSet<>(this.listed.marks()).stream()
			.map(RevisionMark::text)
			.map((mark) -> " (" + mark + ")")
			.collect(Collectors.joining());
	}

}
