package dev.migrate.plan;

import java.util.List;
import java.util.Optional;

import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionId;

/**
 * What we did with a recorded case.
 *
 * @param fault why it was refused
 * @param plan what was planned
 * @param out what was listed: an id with its marks, and the children of a branch point
 * @param created the down revisions, dependencies and labels of a new revision
 * @param headsAfter the heads with the new revision
 */
record Outcome(Optional<RevisionException> fault, Optional<MigrationPlan> plan, List<List<String>> out,
		List<List<String>> created, List<String> headsAfter) {

	static Outcome refused(RevisionException fault) {
		return new Outcome(Optional.of(fault), Optional.empty(), List.of(), List.of(), List.of());
	}

	static Outcome planned(MigrationPlan plan) {
		return new Outcome(Optional.empty(), Optional.of(plan), List.of(), List.of(), List.of());
	}

	static Outcome listed(List<List<String>> out) {
		return new Outcome(Optional.empty(), Optional.empty(), out, List.of(), List.of());
	}

	static Outcome created(List<List<String>> created, List<String> headsAfter) {
		return new Outcome(Optional.empty(), Optional.empty(), List.of(), created, headsAfter);
	}

	String faultClass() {
		return this.fault.map(FaultClass::of).orElse("none");
	}

	/** Return the steps as they are recorded, none for a stamp. */
	List<List<String>> steps() {
		return this.plan.stream()
			.flatMap((plan) -> plan.steps().stream())
			.filter((step) -> !(step instanceof MigrationStep.Stamp))
			.map((step) -> List.of((step instanceof MigrationStep.Upgrade) ? "upgrade" : "downgrade",
					step.revision().value()))
			.toList();
	}

	List<String> rows() {
		return this.plan.map((plan) -> Json.sorted(plan.rowsAfter())).orElse(List.of());
	}

	List<List<String>> trace() {
		return this.plan.stream()
			.flatMap((plan) -> plan.steps().stream())
			.map((step) -> Json.sorted(step.rowsAfter()))
			.toList();
	}

	/** Return the rows removed and written by each step of a stamp, as a text. */
	List<String> moves() {
		return this.plan.stream()
			.flatMap((plan) -> plan.steps().stream())
			.filter(MigrationStep.Stamp.class::isInstance)
			.map(MigrationStep.Stamp.class::cast)
			.map((stamp) -> Json.sorted(stamp.from()) + " -> " + Json.sorted(stamp.to()))
			.toList();
	}

	/** Return the edits of the version table as they are recorded for scripts. */
	List<List<String>> changes() {
		return this.plan.stream()
			.flatMap((plan) -> plan.steps().stream())
			.flatMap((step) -> step.changes().stream())
			.map(Outcome::change)
			.toList();
	}

	private static List<String> change(VersionChange change) {
		if (change instanceof VersionChange.Insert insert) {
			return List.of("insert", insert.id().value());
		}
		if (change instanceof VersionChange.Update update) {
			return List.of("update", update.from().value(), update.to().value());
		}
		RevisionId deleted = ((VersionChange.Delete) change).id();
		return List.of("delete", deleted.value());
	}

}
