package dev.migrate.dialect.mariadb;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.ColumnChange;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.ObjectName;

/**
 * A change of a column for a script, whose database nobody can ask yet: the script itself
 * reads what the column is when it runs, and says it again with the change.
 */
class MariaDbScriptedChange {

	private static final Pattern TEXT = MariaDbColumnChanges.TEXT;

	private final MariaDbWords words;

	private final AlterColumn operation;

	private final ColumnChange change;

	private final ServerProduct product;

	MariaDbScriptedChange(MariaDbWords words, AlterColumn operation) {
		this.words = words;
		this.operation = operation;
		this.change = operation.change();
		this.product = words.product();
	}

	/** Return the expression for the clause of an ALTER TABLE. */
	String clause() {
		ObjectName table = this.operation.table();
		String schema = (table.schema() != null) ? this.words.literal(table.schema()) : "DATABASE()";
		// Where there is no such column, the database itself says so.
		return """
				COALESCE((SELECT CONCAT(%s,
				    %s)
				  FROM information_schema.columns c JOIN information_schema.tables t
				    ON t.table_schema = c.table_schema AND t.table_name = c.table_name
				  WHERE c.table_schema = %s AND c.table_name = %s AND c.column_name = %s), %s)""".formatted(
				this.words.literal(verb()), String.join(",\n    ", parts()), schema, this.words.literal(table.name()),
				this.words.literal(this.operation.column()), this.words.literal(verb() + "int"));
	}

	private String verb() {
		String column = this.words.quote(this.operation.column());
		return (this.change.newName() != null)
				? "CHANGE COLUMN " + column + " " + this.words.quote(this.change.newName()) + " "
				: "MODIFY COLUMN " + column + " ";
	}

	private List<String> parts() {
		List<String> parts = new ArrayList<>();
		parts.add(type());
		String plain = "CONCAT(" + nullable() + ", " + defaultValue() + ", " + counts() + ")";
		parts.add((this.change.generated() != null) ? plain
				: "IF(" + this.product.columnGeneration() + " IS NULL, " + plain + ", CONCAT(" + generated() + "))");
		parts.add("IF(c.extra LIKE '%INVISIBLE%', ' INVISIBLE', '')");
		parts.add(this.product.columnAttributes());
		parts.add(comment());
		parts.add(check());
		return parts;
	}

	private String generated() {
		String generated = "' GENERATED ALWAYS AS (', " + this.product.columnGeneration()
				+ ", ') ', IF(c.extra LIKE '%STORED%', 'STORED', 'VIRTUAL')";
		return this.product.hasGeneratedNotNull() ? generated + ", " + nullable() : generated;
	}

	private String type() {
		String type = (this.change.type() != null) ? this.words.type(this.change.type()) : null;
		String text = (type != null) ? this.words.literal(type) : "c.column_type";
		boolean saysCollation = this.change.type() != null && this.words.saysCollation(this.change.type());
		boolean keepsCollation = type == null || (TEXT.matcher(type).matches() && !saysCollation);
		return keepsCollation
				? text + ", IF(c.collation_name <> t.table_collation, CONCAT(' COLLATE ', c.collation_name), '')"
				: text;
	}

	private String nullable() {
		if (this.change.nullable() == null) {
			return "IF(c.is_nullable = 'YES', ' NULL', ' NOT NULL')";
		}
		return this.change.nullable() ? "' NULL'" : "' NOT NULL'";
	}

	private String defaultValue() {
		if (this.change.defaultValue() == null) {
			return "COALESCE(CONCAT(' DEFAULT ', " + this.product.columnDefault() + "), ''), "
					+ "IF(c.extra LIKE '%on update%', CONCAT(' ', REGEXP_SUBSTR(c.extra, 'on update [^ ,]+')), '')";
		}
		DefaultValue value = this.change.defaultValue().value();
		return (value != null) ? stated(value) : "''";
	}

	private String stated(DefaultValue value) {
		String plain = this.words.literal(this.words.defaultClause(value, ""));
		return this.product.hasLargeDefaultsAsExpressions()
				? "IF(" + typeName() + " REGEXP '" + MariaDbWords.LARGE_TYPE + "', "
						+ this.words.literal(" DEFAULT " + this.words.largeExpression(value)) + ", " + plain + ")"
				: plain;
	}

	private String typeName() {
		return (this.change.type() != null) ? this.words.literal(this.words.type(this.change.type())) : "c.column_type";
	}

	private String counts() {
		if (this.change.identity() == null) {
			return "IF(c.extra LIKE '%auto_increment%', ' AUTO_INCREMENT', '')";
		}
		return (this.change.identity().value() != null) ? "' AUTO_INCREMENT'" : "''";
	}

	private String comment() {
		if (this.change.comment() == null) {
			return "IF(c.column_comment <> '', CONCAT(' COMMENT ', QUOTE(c.column_comment)), '')";
		}
		String text = this.change.comment().value();
		return (text != null) ? "' COMMENT ', QUOTE(" + this.words.literal(text) + ")" : "''";
	}

	private String check() {
		String column = this.words.quote(this.operation.column());
		String check = (this.change.type() != null) ? "NULLIF(%s, %s)".formatted(this.product.columnCheck(),
				this.words.literal("json_valid(" + column + ")")) : this.product.columnCheck();
		String clause = (this.change.newName() == null) ? check : "REPLACE(%s, %s, %s)".formatted(check,
				this.words.literal(column), this.words.literal(this.words.quote(this.change.newName())));
		return "COALESCE(CONCAT(' CHECK (', " + clause + ", ')'), '')";
	}

}
