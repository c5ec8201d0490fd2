package dev.migrate.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

import dev.migrate.dialect.UnnamedConstraint;
import dev.migrate.dialect.sqlite.text.SqliteClause;
import dev.migrate.dialect.sqlite.text.SqliteColumnText;
import dev.migrate.dialect.sqlite.text.SqliteStatedConstraints;
import dev.migrate.dialect.sqlite.text.SqliteTableText;
import dev.migrate.operation.DropConstraint;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

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
		return new SqliteStatedConstraints(this.text).of(clause, columns)
			.filter((unnamed) -> isName(removal.unnamed().named(this.table, unnamed).name(), removal)
					|| isName(unnamed.accept(new UnnamedConstraint(this.table)), removal))
			.isPresent();
	}

	private boolean isName(@Nullable Label label, DropConstraint removal) {
		return label != null && label.text().equalsIgnoreCase(removal.name().text());
	}

}
