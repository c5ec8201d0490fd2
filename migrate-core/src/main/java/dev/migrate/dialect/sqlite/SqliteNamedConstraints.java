package dev.migrate.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

import dev.migrate.operation.DropConstraint;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Deferral;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.UniqueConstraint;

/** Finds constraints in the text of a table, behind its columns or after them. */
class SqliteNamedConstraints {

	private final ObjectName table;

	private final SqliteTableText text;

	SqliteNamedConstraints(ObjectName table, SqliteTableText text) {
		this.table = table;
		this.text = text;
	}

	/** Return the table without a constraint, if it has it. */
	Optional<SqliteTableText> without(DropConstraint removal) {
		String name = removal.name().text();
		return edited((clause, columns) -> clause.isNamed(name) && clause.kind().is(removal.type()),
				(clause) -> Optional.empty())
			.or(() -> edited((clause, columns) -> clause.kind().is(removal.type()) && goesBy(clause, columns, removal),
					(clause) -> Optional.empty()));
	}

	/** Return the table with another name for a constraint, if it has it. */
	Optional<SqliteTableText> renamed(String name, String quoted) {
		return edited((clause, columns) -> clause.isNamed(name), (clause) -> Optional.of(clause.renamed(quoted)));
	}

	private Optional<SqliteTableText> edited(BiPredicate<SqliteClause, List<String>> wanted,
			Function<SqliteClause, Optional<SqliteClause>> edit) {
		for (SqliteColumnText column : this.text.columns()) {
			for (SqliteClause clause : column.clauses()) {
				if (wanted.test(clause, List.of(column.name()))) {
					return Optional
						.of(this.text.with(column.withClauses(replaced(column.clauses(), clause, edit.apply(clause)))));
				}
			}
		}
		for (SqliteClause clause : this.text.constraints()) {
			if (wanted.test(clause, clause.columns())) {
				return Optional
					.of(this.text.withConstraints(replaced(this.text.constraints(), clause, edit.apply(clause))));
			}
		}
		return Optional.empty();
	}

	private List<SqliteClause> replaced(List<SqliteClause> clauses, SqliteClause old, Optional<SqliteClause> changed) {
		List<SqliteClause> replaced = new ArrayList<>();
		clauses.forEach((clause) -> (clause.equals(old) ? changed : Optional.of(clause)).ifPresent(replaced::add));
		return replaced;
	}

	private boolean goesBy(SqliteClause clause, List<String> columns, DropConstraint removal) {
		if (clause.name() != null) {
			return false;
		}
		return constraint(clause, columns).map((constraint) -> removal.unnamed().named(this.table, constraint).name())
			.map(Label::text)
			.filter(removal.name().text()::equalsIgnoreCase)
			.isPresent();
	}

	private Optional<Constraint> constraint(SqliteClause clause, List<String> columns) {
		return switch (clause.kind()) {
			case PRIMARY_KEY -> Optional.of(new PrimaryKey(null, columns, List.of(), Deferral.UNSAID));
			case UNIQUE ->
				Optional.of(new UniqueConstraint(null, columns, List.of(), true, null, null, Deferral.UNSAID));
			case FOREIGN_KEY -> Optional.of(new ForeignKey(null, columns, ObjectName.of(clause.referredTable()),
					clause.referredColumns(), null, null, null, true, Deferral.UNSAID));
			default -> Optional.empty();
		};
	}

}
