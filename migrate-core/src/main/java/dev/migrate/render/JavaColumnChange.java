package dev.migrate.render;

import dev.migrate.operation.ColumnChange;
import dev.migrate.operation.Edit;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.GeneratedValue;
import dev.migrate.schema.Identity;

/**
 * Writes what becomes of a column.
 *
 * @param imports what is imported for it
 */
record JavaColumnChange(JavaImports imports) {

	private static final String PARAMETER = "column";

	/** Return the function that makes the change. */
	JavaCode function(ColumnChange change) {
		JavaCode code = new JavaCode.Word(PARAMETER);
		if (change.newName() != null) {
			code = code.call("rename", new JavaCode.Quote(change.newName()));
		}
		code = type(code, change);
		if (change.nullable() != null) {
			code = code.call(change.nullable() ? "dropNotNull" : "setNotNull");
		}
		if (change.defaultValue() != null) {
			code = defaultValue(code, change.defaultValue());
		}
		if (change.identity() != null) {
			code = identity(code, change.identity());
		}
		if (change.generated() != null) {
			code = generated(code, change.generated());
		}
		if (change.comment() != null) {
			String text = change.comment().value();
			code = (text != null) ? code.call("comment", new JavaCode.Quote(text)) : code.call("dropComment");
		}
		return new JavaCode.Lambda(PARAMETER, code);
	}

	private JavaCode type(JavaCode code, ColumnChange change) {
		if (change.type() == null) {
			return code;
		}
		JavaCode type = change.type().accept(new JavaTypes(this.imports));
		return (change.using() != null) ? code.call("type", type, new JavaCode.Quote(change.using()))
				: code.call("type", type);
	}

	private JavaCode defaultValue(JavaCode code, Edit<DefaultValue> edit) {
		DefaultValue value = edit.value();
		if (value == null) {
			return code.call("dropDefault");
		}
		return (value instanceof DefaultValue.Literal literal)
				? code.call("setDefault", new JavaValues(this.imports).value(literal.value()))
				: code.call("setDefaultSql", new JavaCode.Quote(((DefaultValue.Sql) value).expression()));
	}

	private static JavaCode identity(JavaCode code, Edit<Identity> edit) {
		Identity identity = edit.value();
		if (identity == null) {
			return code.call("dropIdentity");
		}
		if (!identity.always()) {
			return code.call("setAutoIncrement").with(JavaValues.countingArgument(identity.options()));
		}
		JavaCode numbers = new JavaCode.Word("numbers");
		return code.call("setIdentityAlways",
				new JavaCode.Lambda("numbers", JavaValues.counting(numbers, identity.options())));
	}

	private static JavaCode generated(JavaCode code, Edit<GeneratedValue> edit) {
		GeneratedValue value = edit.value();
		if (value == null) {
			return code.call("dropGenerated");
		}
		return code.call(value.stored() ? "setGeneratedAs" : "setVirtualAs", new JavaCode.Quote(value.expression()));
	}

}
