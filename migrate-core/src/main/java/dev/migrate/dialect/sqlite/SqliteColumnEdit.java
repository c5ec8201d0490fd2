package dev.migrate.dialect.sqlite;

import java.util.List;

import dev.migrate.dialect.sqlite.text.SqliteClause;
import dev.migrate.dialect.sqlite.text.SqliteColumnText;
import dev.migrate.dialect.sqlite.text.SqliteTableParser;
import dev.migrate.dialect.sqlite.text.SqliteToken;
import dev.migrate.operation.ColumnChange;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.DataType;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.GeneratedValue;
import dev.migrate.schema.Identity;
import dev.migrate.schema.NamedType;
import org.jspecify.annotations.Nullable;

/** Changes what is written of a column, and nothing else of it. */
class SqliteColumnEdit {

	private static final String LINE = "\n  ";

	private final SqliteWords words;

	private final SqliteColumns columns;

	private final SqliteConstraints constraints;

	/**
	 * Create edits.
	 * @param strict whether the table of the columns is STRICT
	 */
	SqliteColumnEdit(SqliteWords words, boolean strict) {
		this.words = words;
		this.columns = new SqliteColumns(words, strict);
		this.constraints = new SqliteConstraints(words);
	}

	SqliteColumnText definition(Column column, boolean isKey) {
		return SqliteTableParser.column(LINE + this.columns.definition(column, isKey));
	}

	SqliteClause constraint(Constraint constraint) {
		return SqliteTableParser.constraint(LINE + this.constraints.definition(constraint));
	}

	SqliteColumnText withoutNull(SqliteColumnText column) {
		return column.has(SqliteClause.Kind.NOT_NULL) ? column
				: column.without(SqliteClause.Kind.NULL).with(SqliteTableParser.clause("NOT NULL"));
	}

	SqliteColumnText changed(SqliteColumnText column, ColumnChange change, boolean isOnlyKey) {
		SqliteColumnText changed = column;
		if (change.type() != null) {
			changed = withType(changed, change.type(), isOnlyKey);
		}
		if (change.nullable() != null) {
			changed = change.nullable() ? changed.without(SqliteClause.Kind.NOT_NULL) : withoutNull(changed);
		}
		if (change.defaultValue() != null) {
			changed = withDefault(changed.without(SqliteClause.Kind.DEFAULT), change.defaultValue().value());
		}
		if (change.generated() != null) {
			changed = withGenerated(changed.without(SqliteClause.Kind.GENERATED), change.generated().value());
		}
		return (change.identity() != null) ? withIdentity(changed, change.identity().value(), isOnlyKey) : changed;
	}

	private SqliteColumnText withType(SqliteColumnText column, DataType type, boolean isOnlyKey) {
		SqliteColumnText changed = column.withType(this.columns.type(type, isOnlyKey))
			.without((clause) -> isCheckOfValues(column, clause));
		if (changed.type().contains(" COLLATE ")) {
			changed = changed.without(SqliteClause.Kind.COLLATE);
		}
		String collation = this.columns.collation(type);
		if (collation != null) {
			changed = changed.without(SqliteClause.Kind.COLLATE).with(SqliteTableParser.clause("COLLATE " + collation));
		}
		return (type instanceof EnumType enumeration)
				? changed.with(SqliteTableParser.clause(this.columns.values(column.name(), enumeration))) : changed;
	}

	// What comes with an enumeration goes with it.
	private boolean isCheckOfValues(SqliteColumnText column, SqliteClause clause) {
		List<SqliteToken> tokens = clause.tokens().stream().filter((token) -> !token.isBlank()).toList();
		return clause.name() == null && tokens.size() > 4 && tokens.get(0).is("CHECK")
				&& tokens.get(2).isName(column.name()) && tokens.get(3).is("IN");
	}

	private SqliteColumnText withDefault(SqliteColumnText column, @Nullable DefaultValue value) {
		return (value != null) ? column.with(SqliteTableParser.clause("DEFAULT " + this.words.expression(value)))
				: column;
	}

	private SqliteColumnText withGenerated(SqliteColumnText column, @Nullable GeneratedValue value) {
		return (value != null) ? column.with(SqliteTableParser.clause(this.columns.generated(value))) : column;
	}

	private SqliteColumnText withIdentity(SqliteColumnText column, @Nullable Identity identity, boolean isOnlyKey) {
		if (identity == null) {
			return column.withClauses(column.clauses().stream().map(SqliteClause::notCountingUp).toList());
		}
		boolean whole = List.of("INTEGER", "INT", "BIGINT", "SMALLINT")
			.stream()
			.anyMatch(column.type().strip()::equalsIgnoreCase);
		this.columns.refuseOtherCounting(column.name(), new NamedType(whole ? "INTEGER" : column.type()), identity,
				isOnlyKey);
		return column.withType("INTEGER");
	}

}
