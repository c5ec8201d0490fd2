package dev.migrate.cli.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.migrate.plan.MigrationStep;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;

/** A step on one line, as Alembic's users know it. */
final class StepLine {

	private final Supplier<RevisionGraph> graph;

	StepLine(Supplier<RevisionGraph> graph) {
		this.graph = graph;
	}

	String of(MigrationStep step) {
		if (step instanceof MigrationStep.Stamp stamp) {
			return "Running stamp_revision %s -> %s".formatted(list(stamp.from()), list(stamp.to()));
		}
		Optional<Revision> revision = this.graph.get().revision(step.revision());
		String parents = list(revision.map(Revision::downRevisions).orElse(List.of()));
		String message = revision.map(Revision::message).orElse("").replaceAll("\\R", " ");
		boolean up = step instanceof MigrationStep.Upgrade;
		return (up ? "Running upgrade %s -> %s, %s" : "Running downgrade %2$s -> %1$s, %3$s").formatted(parents,
				step.revision(), message);
	}

	private static String list(List<RevisionId> ids) {
		return ids.stream().map(RevisionId::value).collect(Collectors.joining(", "));
	}

}
