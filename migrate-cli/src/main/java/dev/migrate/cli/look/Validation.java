package dev.migrate.cli.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import dev.migrate.MigrationStatus;
import dev.migrate.Migrator;
import dev.migrate.execution.AppliedChanges;
import dev.migrate.execution.DatabaseUnavailableException;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionScript;
import dev.migrate.version.HistoryEntry;
import org.jspecify.annotations.Nullable;

/** Looks for everything that is wrong, and goes on after the first find. */
final class Validation {

	private final Migrator migrator;

	private final List<Problem> problems = new ArrayList<>();

	private @Nullable RevisionGraph graph;

	/**
	 * Begin with the graph.
	 * @param migrator what reads the revisions of the class path, and the database
	 * @param graph what reads the graph
	 */
	Validation(Migrator migrator, Supplier<RevisionGraph> graph) {
		this.migrator = migrator;
		try {
			this.graph = graph.get();
		}
		catch (RevisionException ex) {
			this.problems.addAll(Problem.of(ex));
		}
	}

	/** Read the statements of all revisions, not only what they say about themselves. */
	void checkScripts() {
		for (Revision revision : graph().map(RevisionGraph::revisions).orElse(List.of())) {
			try {
				this.migrator.script(revision.id()).ifPresent(RevisionScript::statementHash);
			}
			catch (RevisionException ex) {
				this.problems.addAll(Problem.of(ex));
			}
		}
	}

	void checkHeads() {
		List<RevisionId> heads = graph()
			.map((graph) -> graph.effectiveHeads().stream().sorted().toList())
			.orElse(List.of());
		if (heads.size() > 1) {
			this.problems.add(new Problem(Problem.Kind.HEADS,
					"The revisions end at %d heads: %s. Join them with 'merge heads', or allow them with '--several-heads' if they are kept apart on purpose."
						.formatted(heads.size(), String.join(", ", RevisionJson.values(heads)))));
		}
	}

	/** Compare the revisions with what the database remembers of them. */
	void checkDatabase() {
		graph().ifPresent((graph) -> {
			try {
				checkDatabase(graph, this.migrator.status());
			}
			catch (DatabaseUnavailableException ex) {
				throw ex;
			}
			catch (RevisionException ex) {
				this.problems.add(new Problem(Problem.Kind.ROWS, String.valueOf(ex.getMessage())));
			}
		});
	}

	private void checkDatabase(RevisionGraph graph, MigrationStatus status) {
		AppliedChanges changes = this.migrator.appliedChanges();
		changes.edited().forEach((script) -> this.problems.add(edited(script)));
		// Where rows are unknown, so is what lies below them.
		if (status.unknown().isEmpty()) {
			changes.deleted().forEach((step) -> this.problems.add(deleted(step)));
		}
		graph.requireDistinct(status.current());
	}

	private static Problem edited(RevisionScript script) {
		return new Problem(Problem.Kind.EDITED,
				"Revision '%s' (%s) changed after being applied: its statements differ from those recorded in the history. Restore the original text and put the change into a new revision."
					.formatted(script.revision().id(), script.location()));
	}

	private static Problem deleted(HistoryEntry step) {
		return new Problem(Problem.Kind.DELETED,
				"Revision '%s' (%s) was applied at %s, but there is no such revision any more. Restore its script."
					.formatted(step.revision(), step.message(), step.startedAt()));
	}

	/** Return the revisions, unless they are at fault. */
	Optional<RevisionGraph> graph() {
		return Optional.ofNullable(this.graph);
	}

	/** Return what was found. */
	List<Problem> problems() {
		return List.copyOf(this.problems);
	}

}
