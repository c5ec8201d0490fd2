package dev.migrate.cli.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionMark;

/**
 * A revision in a picture.
 *
 * @param revision the revision
 * @param marks what is special about it
 * @param state how it stands to the database
 */
public record PictureNode(Revision revision, Set<RevisionMark> marks, NodeState state) {

	public PictureNode {
		marks = Set.copyOf(marks);
	}

	/** Return its id. */
	public String id() {
		return this.revision.id().value();
	}

	/** Return the first paragraph of its message on one line. */
	public String message() {
		return this.revision.summary();
	}

	/** Return whether it is a row of the version table. */
	public boolean isCurrent() {
		return this.marks.contains(RevisionMark.CURRENT);
	}

	/** Return its labels and marks, each in brackets and after a space. */
	public String brackets() {
		StringBuilder text = new StringBuilder();
		this.revision.branchLabels().forEach((label) -> text.append(" (").append(label).append(')'));
		shownMarks().forEach((mark) -> text.append(" (").append(mark).append(')'));
		return text.toString();
	}

	/** Return the marks that its place among the lines does not tell anyway. */
	public List<String> shownMarks() {
		List<String> shown = new ArrayList<>();
		for (RevisionMark mark : new TreeSet<>(this.marks)) {
			if (mark != RevisionMark.BRANCHPOINT && mark != RevisionMark.MERGEPOINT) {
				shown.add(mark.text());
			}
		}
		if (this.state == NodeState.PENDING || this.state == NodeState.FAILED) {
			shown.add(this.state.word());
		}
		return shown;
	}

}
