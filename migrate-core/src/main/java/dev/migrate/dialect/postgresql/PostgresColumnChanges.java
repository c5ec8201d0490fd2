package dev.migrate.dialect.postgresql;

import java.util.ArrayList;
import java.util.List;

import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.ColumnChange;
import dev.migrate.operation.InvalidOperationException;
import dev.migrate.schema.DataType;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.GeneratedValue;
import dev.migrate.schema.Identity;
import dev.migrate.schema.PlainType;
import org.jspecify.annotations.Nullable;

/** How a change of a column is said in PostgreSQL. */
class PostgresColumnChanges {

	private final PostgresWords words;

	private final PostgresFeatures features;

	private final PostgresColumns columns;

	private final PostgresEnums enums;

	PostgresColumnChanges(PostgresWords words, PostgresFeatures features, PostgresColumns columns,
			PostgresEnums enums) {
		this.words = words;
		this.features = features;
		this.columns = columns;
		this.enums = enums;
	}

	List<String> statements(AlterColumn operation) {
		ColumnChange change = operation.change();
		String table = this.words.quote(operation.table());
		String column = this.words.quote(operation.column());
		List<String> statements = new ArrayList<>();
		if (change.type() != null) {
			statements.addAll(this.enums.createMissing(change.type()));
		}
		List<String> clauses = clauses(change, "ALTER COLUMN " + column + " ");
		if (!clauses.isEmpty()) {
			statements.add("ALTER TABLE " + table + " " + String.join(", ", clauses));
		}
		if (change.type() instanceof PlainType type && isCounting(type)) {
			statements.add(widenSequence(operation, type));
		}
		if (change.identity() != null) {
			statements.add(identity(operation, change.identity().value()));
		}
		if (change.comment() != null) {
			statements.add("COMMENT ON COLUMN " + table + "." + column + " IS "
					+ this.words.literal(change.comment().value()));
		}
		if (change.newName() != null) {
			statements
				.add("ALTER TABLE " + table + " RENAME COLUMN " + column + " TO " + this.words.quote(change.newName()));
		}
		return statements;
	}

	// In one statement, so that the rows are read once. An old default goes first: it may
	// have no value in the new type.
	private List<String> clauses(ColumnChange change, String alter) {
		List<String> clauses = new ArrayList<>();
		if (change.defaultValue() != null && (change.type() != null || change.defaultValue().value() == null)) {
			clauses.add(alter + "DROP DEFAULT");
		}
		if (change.type() != null) {
			clauses.add(alter + type(change.type(), change.using()));
		}
		else if (change.using() != null) {
			throw new InvalidOperationException(
					"USING is said for a column without a type: it makes the value of the new type of the old one");
		}
		DefaultValue defaultValue = (change.defaultValue() != null) ? change.defaultValue().value() : null;
		if (defaultValue != null) {
			clauses.add(alter + "SET DEFAULT " + this.words.expression(defaultValue));
		}
		if (change.generated() != null) {
			clauses.add(alter + generated(change.generated().value()));
		}
		if (change.nullable() != null) {
			clauses.add(alter + (change.nullable() ? "DROP NOT NULL" : "SET NOT NULL"));
		}
		return clauses;
	}

	private String generated(@Nullable GeneratedValue generated) {
		if (generated == null) {
			this.features.require(13, "DROP EXPRESSION", "Add another column and copy the values.");
			return "DROP EXPRESSION";
		}
		this.features.require(17, "another expression for a generated column",
				"Drop the column and add it again with the expression.");
		return "SET EXPRESSION AS (" + generated.expression() + ")";
	}

	private String type(DataType type, @Nullable String using) {
		return "TYPE " + this.words.type(type) + ((using != null) ? " USING " + using : "");
	}

	private boolean isCounting(PlainType type) {
		return type == PlainType.INTEGER || type == PlainType.BIG_INTEGER;
	}

	// A serial column would otherwise still end where its old type did.
	private String widenSequence(AlterColumn operation, PlainType type) {
		return this.words.block("""
				DECLARE
				  sequence text := pg_get_serial_sequence(%s, %s);
				BEGIN
				  IF sequence IS NOT NULL THEN
				    EXECUTE 'ALTER SEQUENCE ' || sequence || ' AS %s';
				  END IF;
				END""".formatted(this.words.literal(this.words.quote(operation.table())),
				this.words.literal(operation.column()), this.words.type(type)));
	}

	private String identity(AlterColumn operation, @Nullable Identity identity) {
		String alter = "ALTER TABLE " + this.words.quote(operation.table()) + " ALTER COLUMN "
				+ this.words.quote(operation.column()) + " ";
		if (identity == null) {
			return alter + "DROP IDENTITY";
		}
		String set = alter + "SET GENERATED " + (identity.always() ? "ALWAYS" : "BY DEFAULT")
				+ this.columns.counting(identity.options(), "SET ");
		return this.words.block("""
				BEGIN
				  IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = %s::regclass AND attname = %s
				      AND attidentity <> '') THEN
				    %s;
				  ELSE
				    %sADD %s;
				  END IF;
				END""".formatted(this.words.literal(this.words.quote(operation.table())),
				this.words.literal(operation.column()), set, alter, this.columns.identity(identity)));
	}

}
