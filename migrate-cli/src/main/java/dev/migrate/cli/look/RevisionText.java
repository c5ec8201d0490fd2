package dev.migrate.cli.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.migrate.RevisionOutline;
import dev.migrate.cli.terminal.Colour;
import dev.migrate.cli.terminal.StyledLine;
import dev.migrate.cli.terminal.Terminal;
import dev.migrate.revision.ListedRevision;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;
import dev.migrate.revision.RevisionMark;
import dev.migrate.script.RevisionScript;

/**
 * Shows revisions in the words that Alembic's users and their scripts know. Where Alembic
 * lists things in an order that differs from call to call, the order here is a fixed one.
 */
final class RevisionText {

	private static final String BASE = "<base>";

	private static final List<RevisionMark> MARKS_OF_ENTRY = List.of(RevisionMark.HEAD, RevisionMark.EFFECTIVE_HEAD,
			RevisionMark.BRANCHPOINT, RevisionMark.MERGEPOINT, RevisionMark.CURRENT);

	private final RevisionOutline outline;

	private final RevisionGraph graph;

	private final Terminal terminal;

	RevisionText(RevisionOutline outline, Terminal terminal) {
		this.outline = outline;
		this.graph = outline.graph();
		this.terminal = terminal;
	}

	/** Write the id and the marks. */
	void marked(ListedRevision listed) {
		marks(id(StyledLine.on(this.terminal), listed), listed).end();
	}

	/** Write the id, the labels and the marks. */
	void labelled(ListedRevision listed) {
		labelled(StyledLine.on(this.terminal), listed).end();
	}

	/** Write what a revision follows, then the revision with its message. */
	void withParents(ListedRevision listed) {
		Revision revision = revision(listed);
		String dependencies = revision.dependsOn().isEmpty() ? ""
				: " (" + String.join(", ", revision.dependsOn()) + ")";
		StyledLine line = StyledLine.on(this.terminal).add(Colour.FAINT, parents(revision) + dependencies + " -> ");
		labelled(line, listed).end(", ", revision.summary());
	}

	/** Write a revision that follows a branch point, under that branch point. */
	void branch(ListedRevision point, ListedRevision child, boolean withMessage) {
		StyledLine line = StyledLine.on(this.terminal)
			.add(Colour.FAINT, " ".repeat(point.id().value().length()) + " -> ");
		labelled(line, child).end(", ", withMessage ? revision(child).summary() : "");
	}

	/** Write everything that a revision says of itself, and an empty line. */
	void entry(ListedRevision listed) {
		Revision revision = revision(listed);
		StyledLine line = id(StyledLine.on(this.terminal).add("Rev: "), listed);
		MARKS_OF_ENTRY.stream().filter(listed.marks()::contains).forEach((mark) -> mark(line, ofEntry(mark)));
		line.end();
		facts(listed, revision).forEach(this.terminal::line);
		this.terminal.line("");
		message(revision).forEach((text) -> this.terminal.line("    " + text));
		this.terminal.line("");
	}

	// An entry calls every revision that no other follows a head, whatever depends on it.
	private static RevisionMark ofEntry(RevisionMark mark) {
		return (mark == RevisionMark.EFFECTIVE_HEAD) ? RevisionMark.HEAD : mark;
	}

	private List<String> facts(ListedRevision listed, Revision revision) {
		List<String> facts = new ArrayList<>();
		facts.add((revision.isMerge() ? "Merges: " : "Parent: ") + parents(revision));
		if (!revision.dependsOn().isEmpty()) {
			facts.add("Also depends on: " + String.join(", ", revision.dependsOn()));
		}
		if (listed.marks().contains(RevisionMark.BRANCHPOINT)) {
			facts.add("Branches into: " + String.join(", ", values(this.graph.children(revision.id()))));
		}
		Set<String> labels = this.graph.branchLabels(revision.id());
		if (!labels.isEmpty()) {
			facts.add("Branch names: " + String.join(", ", new TreeSet<>(labels)));
		}
		this.outline.script(revision.id()).ifPresent((script) -> {
			if (script.contract()) {
				facts.add("Contract: waits until no earlier build is alive");
			}
			facts.add("Path: " + script.location());
		});
		return facts;
	}

	private List<String> message(Revision revision) {
		List<String> lines = new ArrayList<>(revision.message().strip().lines().map(RevisionText::printable).toList());
		this.outline.script(revision.id()).flatMap(RevisionScript::created).ifPresent((created) -> {
			lines.add("");
			lines.add("Create Date: " + created);
		});
		return lines;
	}

	private StyledLine labelled(StyledLine line, ListedRevision listed) {
		id(line, listed);
		Set<String> labels = new TreeSet<>(this.graph.branchLabels(listed.id()));
		return marks(line.add(labels.isEmpty() ? "" : " (" + String.join(", ", labels) + ")"), listed);
	}

	private StyledLine id(StyledLine line, ListedRevision listed) {
		return line.add(Colour.BOLD, listed.id().value());
	}

	private StyledLine marks(StyledLine line, ListedRevision listed) {
		new TreeSet<>(listed.marks()).forEach((mark) -> mark(line, mark));
		return line;
	}

	private static void mark(StyledLine line, RevisionMark mark) {
		line.add((mark == RevisionMark.CURRENT) ? Colour.GREEN : Colour.FAINT, " (" + mark.text() + ")");
	}

	private Revision revision(ListedRevision listed) {
		return this.graph.revision(listed.id()).orElseThrow();
	}

	private static String parents(Revision revision) {
		return revision.isBase() ? BASE : String.join(", ", values(revision.downRevisions()));
	}

	private static List<String> values(Iterable<RevisionId> ids) {
		List<String> values = new ArrayList<>();
		ids.forEach((id) -> values.add(id.value()));
		return values;
	}

	// A message may hold what a terminal takes for a command.
	static String printable(String text) {
		return text.replaceAll("\\p{Cntrl}", " ");
	}

}
