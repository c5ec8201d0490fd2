package dev.migrate.dialect.mariadb;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.migrate.dialect.OperationRefusedException;
import dev.migrate.dialect.UnsupportedOperationByDialectException;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.ColumnChange;
import dev.migrate.operation.Edit;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.GeneratedValue;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Identity;

/**
 * How a change of a column is said in MariaDB, where all of its definition is said again:
 * what the author leaves out is what the catalog says now.
 */
class MariaDbColumnChanges {

	static final Pattern TEXT = Pattern.compile("(?i)(var)?char\\b.*|(tiny|medium|long)?text\\b.*|(enum|set)\\s*\\(.*",
			Pattern.DOTALL);

	private final MariaDbWords words;

	private final MariaDbColumns columns;

	private final MariaDbCatalog catalog;

	MariaDbColumnChanges(MariaDbWords words, MariaDbColumns columns, MariaDbCatalog catalog) {
		this.words = words;
		this.columns = columns;
		this.catalog = catalog;
	}

	/** Return the clauses of an ALTER TABLE. */
	List<String> clauses(AlterColumn operation) {
		ColumnChange change = operation.change();
		String column = this.words.quote(operation.column());
		String newName = (change.newName() != null) ? this.words.quote(change.newName()) : column;
		Optional<List<String>> simple = simple(operation);
		if (simple.isPresent()) {
			return simple.get();
		}
		Optional<MariaDbColumn> present = this.catalog.column(operation.table(), operation.column());
		// The database itself says what is missing: the table or the column.
		String definition = present.map((found) -> definition(operation, found)).orElse("int");
		return List.of((change.newName() != null) ? "CHANGE COLUMN " + column + " " + newName + " " + definition
				: "MODIFY COLUMN " + column + " " + definition);
	}

	/** Return the clause that gives a column a check of its own, or none any more. */
	String check(ObjectName table, String column, @Nullable String condition) {
		AlterColumn same = new AlterColumn(table, column, ColumnChange.NONE);
		return "MODIFY COLUMN " + this.words.quote(column) + " "
				+ this.catalog.column(table, column)
					.map((present) -> definition(same, present.check(condition)))
					.orElse("int");
	}

	/**
	 * Return the clauses where nobody has to know what the column is now.
	 */
	Optional<List<String>> simple(AlterColumn operation) {
		ColumnChange change = operation.change();
		String column = this.words.quote(operation.column());
		refuse(change);
		if (changesOnly(change, null)) {
			return Optional.of((change.newName() != null)
					? List.of("RENAME COLUMN " + column + " TO " + this.words.quote(change.newName())) : List.of());
		}
		// The catalog only, in an instant; but a column without a default must keep that.
		DefaultValue value = (change.defaultValue() != null) ? change.defaultValue().value() : null;
		if (value instanceof DefaultValue.Literal && changesOnly(change, change.defaultValue())
				&& change.newName() == null && !this.words.product().hasLargeDefaultsAsExpressions()) {
			return Optional.of(List.of("ALTER COLUMN " + column + " SET DEFAULT " + this.words.expression(value)));
		}
		return Optional.empty();
	}

	private boolean changesOnly(ColumnChange change, @Nullable Edit<DefaultValue> defaultValue) {
		return change.equals(new ColumnChange(null, null, null, defaultValue, null, null, null, change.newName()));
	}

	private void refuse(ColumnChange change) {
		if (change.using() != null) {
			throw this.words.unsupported("USING for a change of a type",
					"Add a column of the new type, UPDATE it, drop the old one and rename the new one.");
		}
		Identity identity = (change.identity() != null) ? change.identity().value() : null;
		if (identity != null) {
			if (identity.always()) {
				throw this.words.unsupported("a column that refuses numbers of its own",
						"Use setAutoIncrement(), which lets a row bring its number.");
			}
			this.columns.refuseCounting(identity);
		}
	}

	private String definition(AlterColumn operation, MariaDbColumn present) {
		ColumnChange change = operation.change();
		List<String> parts = new ArrayList<>();
		parts.add(type(change, present));
		String generated = generated(change, present);
		parts.add(generated);
		boolean nullable = (change.nullable() != null) ? change.nullable() : present.nullable();
		if (generated.isEmpty() || this.words.product().hasGeneratedNotNull()) {
			parts.add(nullable ? " NULL" : " NOT NULL");
		}
		if (generated.isEmpty()) {
			parts.add(defaultValue(operation, present));
			parts.add(counts(change, present) ? " AUTO_INCREMENT" : "");
		}
		parts.add(present.isInvisible() ? " INVISIBLE" : "");
		parts.add(present.attributes());
		parts.add(comment(change, present));
		parts.add(check(operation, present));
		return String.join("", parts);
	}

	private String typeName(ColumnChange change, MariaDbColumn present) {
		return (change.type() != null) ? this.words.type(change.type()) : present.type();
	}

	private String type(ColumnChange change, MariaDbColumn present) {
		String type = typeName(change, present);
		boolean saysCollation = change.type() != null && this.words.saysCollation(change.type());
		boolean keepsCollation = present.collation() != null && TEXT.matcher(type).matches() && !saysCollation;
		return keepsCollation ? type + " COLLATE " + present.collation() : type;
	}

	private String generated(ColumnChange change, MariaDbColumn present) {
		if (change.generated() == null) {
			return present.isGenerated() ? this.columns
				.generated(new GeneratedValue(String.valueOf(present.generated()), present.isStored())) : "";
		}
		GeneratedValue value = change.generated().value();
		if (value == null) {
			return "";
		}
		if (!present.isGenerated()) {
			throw becomesGenerated();
		}
		return this.columns.generated(new GeneratedValue(value.expression(), present.isStored()));
	}

	/**
	 * Refuse a new expression where nobody knows what the column is: only a generated one
	 * takes it.
	 */
	void refuseExpression(AlterColumn operation) {
		if (operation.change().generated() != null && operation.change().generated().value() != null) {
			throw becomesGenerated();
		}
	}

	private UnsupportedOperationByDialectException becomesGenerated() {
		return this.words.unsupported("a way to make a plain column a generated one",
				"Drop the column and add it again with its expression.");
	}

	private String defaultValue(AlterColumn operation, MariaDbColumn present) {
		Edit<DefaultValue> edit = operation.change().defaultValue();
		if (edit == null) {
			String text = presentDefault(operation, present);
			return ((text != null) ? " DEFAULT " + text : "") + present.onUpdate();
		}
		return (edit.value() != null) ? this.words.defaultClause(edit.value(), typeName(operation.change(), present))
				: "";
	}

	private @Nullable String presentDefault(AlterColumn operation, MariaDbColumn present) {
		if (ServerProduct.UNREADABLE.equals(present.defaultValue())) {
			throw new OperationRefusedException(
					"The catalog does not show the default of '%s.%s' as it is.".formatted(operation.table(),
							operation.column()) + " Say it again in this change, as in setDefaultSql(\"X'00ff'\").");
		}
		return present.defaultValue();
	}

	private boolean counts(ColumnChange change, MariaDbColumn present) {
		return (change.identity() != null) ? change.identity().value() != null : present.countsItself();
	}

	private String comment(ColumnChange change, MariaDbColumn present) {
		String text = (change.comment() != null) ? change.comment().value() : present.comment();
		return (text == null || text.isEmpty()) ? "" : " COMMENT " + this.columns.comment(text);
	}

	// The catalog writes names in backticks. That a text is JSON goes with the type.
	private String check(AlterColumn operation, MariaDbColumn present) {
		boolean isOfType = operation.change().type() != null
				&& ("json_valid(" + this.words.quote(operation.column()) + ")").equals(present.check());
		if (present.check() == null || isOfType) {
			return "";
		}
		String newName = operation.change().newName();
		String condition = (newName == null) ? present.check()
				: present.check().replace(this.words.quote(operation.column()), this.words.quote(newName));
		return " CHECK (" + condition + ")";
	}

}
