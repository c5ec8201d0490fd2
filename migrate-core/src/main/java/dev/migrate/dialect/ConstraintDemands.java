package dev.migrate.dialect;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.migrate.operation.SqlWords;
import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.ConstraintVisitor;
import dev.migrate.schema.ExcludeConstraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.UniqueConstraint;

/**
 * Tells which rows a constraint can't be added to.
 *
 * @param words writes SQL
 * @param table the table of the rows
 */
record ConstraintDemands(SqlWords words, ObjectName table) implements ConstraintVisitor<List<UnfitRows>> {

	// Some databases let null be in a primary key, or number such rows.
	@Override
	public List<UnfitRows> primaryKey(PrimaryKey constraint) {
		return List.of(new EqualKeys(this.words, this.table).of(constraint.columns(), true));
	}

	@Override
	public List<UnfitRows> unique(UniqueConstraint constraint) {
		if (constraint.usingIndex() != null || constraint.onConflict() != null) {
			return List.of();
		}
		return List.of(new EqualKeys(this.words, this.table).of(constraint.columns(), constraint.nullsDistinct()));
	}

	@Override
	public List<UnfitRows> foreignKey(ForeignKey constraint) {
		boolean isSimple = constraint.match() == null || constraint.match().equalsIgnoreCase("SIMPLE");
		if (!constraint.validated() || !isSimple || constraint.referredColumns().isEmpty()) {
			return List.of();
		}
		String query = "SELECT referring.* FROM %s AS referring WHERE %s AND NOT EXISTS (SELECT 1 FROM %s AS referred WHERE %s)"
			.formatted(this.words.quote(this.table),
					joined(constraint, (i) -> referring(constraint, i) + " IS NOT NULL"),
					this.words.quote(constraint.referredTable()),
					joined(constraint, (i) -> referred(constraint, i) + " = " + referring(constraint, i)));
		return List.of(new UnfitRows(UnfitRows.Demand.REFERENCE, this.table, constraint.columns(),
				List.of(constraint.referredTable()), "refer to no row of '%s'".formatted(constraint.referredTable()),
				query));
	}

	private String referring(ForeignKey key, int column) {
		return "referring." + this.words.quote(key.columns().get(column));
	}

	private String referred(ForeignKey key, int column) {
		return "referred." + this.words.quote(key.referredColumns().get(column));
	}

	private static String joined(ForeignKey key, IntFunction<String> condition) {
		return IntStream.range(0, key.columns().size()).mapToObj(condition).collect(Collectors.joining(" AND "));
	}

	// A row of which the condition can't be told meets it.
	@Override
	public List<UnfitRows> check(CheckConstraint constraint) {
		if (!constraint.validated()) {
			return List.of();
		}
		String query = "SELECT * FROM %s WHERE NOT (%s)".formatted(this.words.quote(this.table),
				constraint.expression());
		return List.of(new UnfitRows(UnfitRows.Demand.CONDITION, this.table, List.of(), List.of(),
				"don't meet (%s)".formatted(constraint.expression()), query));
	}

	@Override
	public List<UnfitRows> exclude(ExcludeConstraint constraint) {
		return List.of();
	}

}
