package dev.migrate.render;

import java.util.List;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.GeneratedValue;
import dev.migrate.schema.Identity;
import dev.migrate.schema.Index;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.TableComment;
import dev.migrate.schema.TableElement;
import dev.migrate.schema.TableOption;
import org.jspecify.annotations.Nullable;

/**
 * Writes what tables are defined by.
 *
 * @param imports what is imported for it
 * @param constraints what writes constraints and indexes
 */
record JavaColumns(JavaImports imports, JavaConstraints constraints) {

	JavaColumns(JavaImports imports, @Nullable String schema) {
		this(imports, new JavaConstraints(imports, schema));
	}

	/** Return an element of a table. */
	JavaCode element(TableElement element) {
		if (element instanceof Column column) {
			return column(column);
		}
		if (element instanceof Constraint constraint) {
			return constraint.accept(this.constraints);
		}
		if (element instanceof Index index) {
			return this.constraints.index(index);
		}
		return (element instanceof TableOption option) ? option(option)
				: this.imports.definition("comment", new JavaCode.Quote(((TableComment) element).text()));
	}

	private JavaCode option(TableOption option) {
		JavaCode text = new JavaCode.Quote(option.value());
		return switch (option.key()) {
			case PARTITION_BY -> this.imports.definition("partitionBy", text);
			case INHERITS -> this.imports.definition("inherits", text);
			case UNLOGGED -> this.imports.definition("unlogged");
			case WITH -> this.imports.definition("storage", text);
			case TABLESPACE -> this.imports.definition("tablespace", text);
			case USING -> this.imports.definition("accessMethod", text);
			case ENGINE -> this.imports.definition("engine", text);
			case CHARSET -> this.imports.definition("charset", text);
			case COLLATION -> this.imports.definition("collation", text);
			case ROW_FORMAT -> this.imports.definition("rowFormat", text);
			case KEY_BLOCK_SIZE -> this.imports.definition("keyBlockSize", new JavaCode.Word(option.value()));
			case AUTO_INCREMENT ->
				this.imports.definition("firstNumber", JavaValues.counted(Long.parseLong(option.value())));
			case STRICT -> this.imports.definition("strict");
			case WITHOUT_ROWID -> this.imports.definition("withoutRowid");
			case AUTOINCREMENT -> this.imports.definition("autoincrement");
		};
	}

	/** Return a column with what comes with it. */
	JavaCode column(Column column) {
		JavaCode code = this.imports.definition("column", new JavaCode.Quote(column.name()),
				column.type().accept(new JavaTypes(this.imports)));
		code = identity(code, column.identity());
		code = generated(code, column.generated());
		boolean isKey = column.parts().stream().anyMatch((part) -> isKey(column, part));
		if (!column.nullable() && !isKey) {
			code = code.call("notNull");
		}
		code = defaultValue(code, column.defaultValue());
		for (TableElement part : column.parts()) {
			code = part(code, column, part);
		}
		return (column.comment() != null) ? code.call("comment", new JavaCode.Quote(column.comment())) : code;
	}

	private static boolean isKey(Column column, TableElement part) {
		return part instanceof PrimaryKey && !column.nullable() && isOnly(column.alone().primaryKey(), part);
	}

	private static JavaCode identity(JavaCode code, @Nullable Identity identity) {
		if (identity == null) {
			return code;
		}
		List<JavaCode> counting = JavaValues.countingArgument(identity.options());
		return code.call(identity.always() ? "identityAlways" : "autoIncrement").with(counting);
	}

	private static JavaCode generated(JavaCode code, @Nullable GeneratedValue value) {
		if (value == null) {
			return code;
		}
		return code.call(value.stored() ? "generatedAs" : "virtualAs", new JavaCode.Quote(value.expression()));
	}

	private JavaCode defaultValue(JavaCode code, @Nullable DefaultValue value) {
		if (value == null) {
			return code;
		}
		return (value instanceof DefaultValue.Literal literal)
				? code.call("defaultTo", new JavaValues(this.imports).value(literal.value()))
				: code.call("defaultSql", new JavaCode.Quote(((DefaultValue.Sql) value).expression()));
	}

	private JavaCode part(JavaCode code, Column column, TableElement part) {
		if (isKey(column, part)) {
			return code.call("primaryKey");
		}
		if (isOnly(column.alone().unique(), part)) {
			return code.call("unique");
		}
		if (isOnly(column.alone().indexed(), part)) {
			return code.call("indexed");
		}
		if (part instanceof ForeignKey key && this.constraints.isNear(key) && isReference(column, key)) {
			return reference(code, key);
		}
		if (part instanceof CheckConstraint check && isOnly(column.alone().check(check.expression()), part)) {
			return code.call("check", new JavaCode.Quote(check.expression()));
		}
		return code.call("with", element(part));
	}

	/** Return whether a word for columns says the same as a constraint or an index. */
	static boolean isOnly(Column column, TableElement part) {
		return column.parts().get(0).equals(part);
	}

	/** Return whether a column can say that it is this foreign key. */
	static boolean isReference(Column column, ForeignKey key) {
		return key.columns().equals(List.of(column.name()))
				&& (key.referredColumns().size() == 1 || isPlain(column, key));
	}

	private static boolean isPlain(Column column, ForeignKey key) {
		ForeignKey plain = (ForeignKey) column.alone().references(key.referredTable().name()).parts().get(0);
		return key.equals(plain.references(key.referredTable()));
	}

	private JavaCode reference(JavaCode code, ForeignKey key) {
		JavaCode.Call call = code.call("references", new JavaCode.Quote(key.referredTable().name()))
			.with(JavaCode.quotes(key.referredColumns()));
		JavaCode parameter = new JavaCode.Word("key");
		JavaCode more = this.constraints.referring(parameter, key);
		return more.equals(parameter) ? call : call.with(List.of(new JavaCode.Lambda("key", more)));
	}

}
