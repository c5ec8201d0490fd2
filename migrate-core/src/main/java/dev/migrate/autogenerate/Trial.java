package dev.migrate.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.ScratchDatabase;
import dev.migrate.diff.SchemaDiffer;
import dev.migrate.operation.Operation;
import dev.migrate.operation.SqlStatement;
import dev.migrate.schema.Schema;

/**
 * Tries a revision on a copy of the database without its rows: up, compare, down,
 * compare, and up once more.
 *
 * @param dialect what the database speaks
 * @param connection a connection to it
 * @param words how the authors of the targets have written what is compared
 */
record Trial(Dialect dialect, Connection connection, AuthorsWords words) {

	/**
	 * Try a proposal.
	 * @param actual what the database looks like
	 * @param wanted what it shall look like
	 * @param differ compares them
	 * @param proposal what is tried, unless other schemas are called differently there
	 * @param proposer makes the proposal for other names
	 */
	TrialReport of(Schema actual, Schema wanted, SchemaDiffer differ, Proposal proposal, Proposer proposer) {
		try {
			return tried(new Ends(actual, wanted), differ, proposal, proposer);
		}
		catch (SQLException ex) {
			return TrialReport.impossible(String.valueOf(ex.getMessage()));
		}
	}

	private TrialReport tried(Ends ends, SchemaDiffer differ, Proposal proposal, Proposer proposer)
			throws SQLException {
		OtherDatabases others = OtherDatabases.of(this.connection, this.dialect.inspection());
		String original = this.connection.getCatalog();
		try (ScratchDatabase scratch = this.dialect.inspection().scratch(this.connection)) {
			Schema beside = scratch.standsAlone() ? ReferredTables.beside(ends.actual(), ends.wanted()) : Schema.EMPTY;
			Relocation there = Relocation.into(scratch, ends.schemas(), beside.schemas());
			Workbench workbench = new Workbench(this.dialect, scratch.connection(), others);
			try {
				workbench.create(beside, scratch, there);
				workbench.create(ends.actual(), scratch, there);
			}
			catch (RefusedOperationException ex) {
				return TrialReport.impossible("the database can't be copied: " + ex.getMessage());
			}
			if (there.isIdle()) {
				return run(workbench, there, ends, differ, proposal);
			}
			Proposal moved = proposer.between(there.of(ends.actual()), there.of(ends.wanted()));
			TrialReport report = run(workbench, there, ends, differ, moved);
			ScratchNames names = ScratchNames.of(there, scratch.connection().getCatalog(), original);
			return names.in(names.isSame(moved, proposal) && isOwn(proposal, ends, proposer) ? report
					: report.withoutStatements());
		}
	}

	// What hooks have changed was not tried there.
	private static boolean isOwn(Proposal proposal, Ends ends, Proposer proposer) {
		return proposal.equals(proposer.between(ends.actual(), ends.wanted()));
	}

	private TrialReport run(Workbench workbench, Relocation there, Ends ends, SchemaDiffer differ, Proposal tried)
			throws SQLException {
		List<String> schemas = there.of(ends.schemas());
		Schema before = workbench.read(schemas);
		String way = "The upgrade";
		try {
			List<List<SqlStatement>> upgrade = workbench.run(tried.upgrade());
			List<Operation> missing = differ.operations(said(workbench.read(schemas), there),
					this.words.in(ends.wanted()));
			if (!missing.isEmpty()) {
				return TrialReport.failed("After the upgrade there is still a difference: " + summary(missing));
			}
			way = "The downgrade";
			List<List<SqlStatement>> downgrade = workbench.run(tried.downgrade());
			List<Operation> left = differ.operations(said(workbench.read(schemas), there), said(before, there));
			if (!left.isEmpty()) {
				return TrialReport.failed("The downgrade does not lead back: " + summary(left));
			}
			way = "The upgrade after a downgrade";
			workbench.run(tried.upgrade());
			return new TrialReport(upgrade, downgrade, Optional.empty(), Optional.empty());
		}
		catch (RefusedOperationException ex) {
			return TrialReport
				.failed("%s fails at %s\nThe statement was: %s".formatted(way, ex.getMessage(), ex.statement()));
		}
	}

	// A database that was led somewhere says it otherwise than one that was made there.
	private Schema said(Schema schema, Relocation there) {
		return this.words.in(there.back().of(schema));
	}

	/** Return the statements of an operation for the database as it is. */
	List<SqlStatement> statements(Operation operation) {
		return this.dialect.statements(operation, new Workbench(this.dialect, this.connection, OtherDatabases.none()));
	}

	private static String summary(List<Operation> operations) {
		return operations.stream().map(Operation::summary).collect(Collectors.joining(", "));
	}

	/** Makes a proposal. */
	@FunctionalInterface
	interface Proposer {

		/** Return what makes one database of another. */
		Proposal between(Schema actual, Schema wanted);

	}

	private record Ends(Schema actual, Schema wanted) {

		List<String> schemas() {
			return Stream.of(this.actual, this.wanted)
				.flatMap((schema) -> TargetReader.schemas(schema).stream())
				.distinct()
				.sorted()
				.toList();
		}

	}

}
