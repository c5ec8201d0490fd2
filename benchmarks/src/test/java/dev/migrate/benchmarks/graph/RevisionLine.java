package dev.migrate.benchmarks.graph;

import java.util.ArrayList;
import java.util.List;

import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionId;

/** A line of revisions that parts in two and is merged again every fifty revisions. */
final class RevisionLine {

	private static final int SECTION = 50;

	private RevisionLine() {
	}

	static List<Revision> of(int size) {
		List<Revision> revisions = new ArrayList<>(size);
		for (int i = 0; i < size; i++) {
			revisions.add(new Revision(id(i), parents(i), List.of(), List.of(), "Step " + i));
		}
		return revisions;
	}

	// The last three of a section are two branches and their merge.
	private static List<RevisionId> parents(int number) {
		if (number == 0) {
			return List.of();
		}
		return switch (number % SECTION) {
			case SECTION - 2 -> List.of(id(number - 2));
			case SECTION - 1 -> List.of(id(number - 2), id(number - 1));
			default -> List.of(id(number - 1));
		};
	}

	// As scattered as the ids of revisions are.
	private static RevisionId id(int number) {
		return RevisionId.of("%012x".formatted((number * 0x9E3779B97F4A7C15L) >>> 16));
	}

}
