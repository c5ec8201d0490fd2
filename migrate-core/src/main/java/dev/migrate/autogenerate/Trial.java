package dev.migrate.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
		List<String> schemas = schemas(actual, wanted);
		OtherDatabases.verify(this.dialect.inspection(), schemas);
		try (ScratchDatabase scratch = this.dialect.inspection().scratch(this.connection)) {
			Relocation there = Relocation.into(scratch, schemas);
			Workbench workbench = new Workbench(this.dialect, scratch.connection());
			Schema start = there.of(actual);
			Schema end = there.of(wanted);
			Proposal tried = schemas.isEmpty() ? proposal : proposer.between(start, end);
			if (scratch.standsAlone()) {
				workbench.create(ReferredTables.beside(start, end));
			}
			TrialReport report = run(workbench, there, new Ends(start, end), differ, tried);
			// What was said there names other schemas than the revision does.
			return schemas.isEmpty() ? report : report.withoutStatements();
		}
		catch (SQLException ex) {
			return TrialReport.impossible(String.valueOf(ex.getMessage()));
		}
	}

	private TrialReport run(Workbench workbench, Relocation there, Ends ends, SchemaDiffer differ, Proposal tried)
			throws SQLException {
		try {
			workbench.create(ends.actual());
		}
		catch (RefusedOperationException ex) {
			return TrialReport.impossible("the database can't be copied: " + ex.getMessage());
		}
		List<String> schemas = there.schemas();
		Schema before = workbench.read(schemas);
		String way = "The upgrade";
		try {
			List<List<SqlStatement>> upgrade = workbench.run(tried.upgrade());
			List<Operation> missing = differ.operations(said(workbench.read(schemas), there),
					said(ends.wanted(), there));
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
		return this.dialect.statements(operation, new Workbench(this.dialect, this.connection));
	}

	private static String summary(List<Operation> operations) {
		return operations.stream().map(Operation::summary).collect(Collectors.joining(", "));
	}

	private static List<String> schemas(Schema actual, Schema wanted) {
		TreeSet<String> schemas = new TreeSet<>(TargetReader.schemas(actual));
		schemas.addAll(TargetReader.schemas(wanted));
		return new ArrayList<>(schemas);
	}

	/** Makes a proposal. */
	@FunctionalInterface
	interface Proposer {

		/** Return what makes one database of another. */
		Proposal between(Schema actual, Schema wanted);

	}

	private record Ends(Schema actual, Schema wanted) {

	}

}
