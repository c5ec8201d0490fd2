package dev.migrate.render;

import java.util.List;
import java.util.Objects;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.ConstraintVisitor;
import dev.migrate.schema.Deferral;
import dev.migrate.schema.ExcludeConstraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Writes constraints and indexes.
 *
 * @param imports what is imported for them
 * @param schema the schema of the tables that are named without one, if they have one
 */
record JavaConstraints(JavaImports imports, @Nullable String schema) implements ConstraintVisitor<JavaCode> {

	@Override
	public JavaCode primaryKey(PrimaryKey constraint) {
		JavaCode.Call call = this.imports.definition("primaryKey", constraint.columns());
		return finished(including(call, constraint.include()), constraint.deferral(), constraint.name());
	}

	@Override
	public JavaCode unique(UniqueConstraint constraint) {
		JavaCode call = including(this.imports.definition("unique", constraint.columns()), constraint.include());
		if (!constraint.nullsDistinct()) {
			call = call.call("nullsNotDistinct");
		}
		call = quoted(call, "usingIndex", constraint.usingIndex());
		call = quoted(call, "onConflict", constraint.onConflict());
		return finished(call, constraint.deferral(), constraint.name());
	}

	@Override
	public JavaCode foreignKey(ForeignKey constraint) {
		JavaCode.Call call = this.imports.definition("foreignKey", constraint.columns())
			.call("references", referred(constraint.referredTable()))
			.with(JavaCode.quotes(constraint.referredColumns()));
		return referring(call, constraint);
	}

	private JavaCode referred(ObjectName table) {
		return Objects.equals(table.schema(), this.schema) ? new JavaCode.Quote(table.name()) : values().name(table);
	}

	/** Return whether a text is enough to name the table that a key refers to. */
	boolean isNear(ForeignKey key) {
		return key.referredTable().schema() == null || Objects.equals(key.referredTable().schema(), this.schema);
	}

	/** Return the call with what else a foreign key says than where it leads. */
	JavaCode referring(JavaCode call, ForeignKey constraint) {
		JavaCode code = call;
		if (!constraint.setNull().isEmpty()) {
			code = code.call("onDeleteSetNull",
					constraint.setNull().stream().map(JavaCode.Quote::new).toArray(JavaCode[]::new));
		}
		else if (constraint.onDelete() != null) {
			code = code.call("onDelete", this.imports.constant(constraint.onDelete()));
		}
		if (constraint.onUpdate() != null) {
			code = code.call("onUpdate", this.imports.constant(constraint.onUpdate()));
		}
		if (constraint.match() != null) {
			code = code.call("match", new JavaCode.Quote(constraint.match()));
		}
		if (!constraint.validated()) {
			code = code.call("notValid");
		}
		return finished(code, constraint.deferral(), constraint.name());
	}

	@Override
	public JavaCode check(CheckConstraint constraint) {
		JavaCode call = this.imports.definition("check", new JavaCode.Quote(constraint.expression()));
		call = quoted(call, "ofColumn", constraint.column());
		if (!constraint.validated()) {
			call = call.call("notValid");
		}
		return values().named(call, constraint.name());
	}

	@Override
	public JavaCode exclude(ExcludeConstraint constraint) {
		JavaCode call = this.imports.definition("exclude")
			.with(constraint.elements()
				.stream()
				.map((element) -> this.imports.definition("with", key(element.key()),
						new JavaCode.Quote(element.operator())))
				.toList());
		call = quoted(call, "using", constraint.using());
		call = quoted(call, "where", constraint.where());
		return finished(call, constraint.deferral(), constraint.name());
	}

	/** Return an index. */
	JavaCode index(Index index) {
		boolean plain = index.keys().stream().allMatch((key) -> key.equals(IndexKey.column(key.text())));
		List<String> columns = plain ? index.keys().stream().map(IndexKey::text).toList() : List.of();
		JavaCode call = begun(index.name(), columns);
		if (!plain) {
			call = call.call("on").with(index.keys().stream().map(this::key).toList());
		}
		if (index.unique()) {
			call = call.call("asUnique");
		}
		call = quoted(call, "using", index.method());
		call = quoted(call, "where", index.where());
		call = including(call, index.include());
		if (!index.nullsDistinct()) {
			call = call.call("nullsNotDistinct");
		}
		for (String parameter : index.with()) {
			call = call.call("with", new JavaCode.Quote(parameter));
		}
		return quoted(call, "tablespace", index.tablespace());
	}

	private JavaCode begun(@Nullable Label name, List<String> columns) {
		if (name == null || name.isFinal()) {
			return values().named(this.imports.definition("indexOn", columns), name);
		}
		return this.imports.definition("index", new JavaCode.Quote(name.text())).with(JavaCode.quotes(columns));
	}

	private JavaCode key(IndexKey key) {
		JavaCode call = this.imports.definition(key.isExpression() ? "expression" : "key",
				new JavaCode.Quote(key.text()));
		if (key.order() != null) {
			call = call.call(key.order().equals("DESC") ? "descending" : "ascending");
		}
		if (key.nulls() != null) {
			call = call.call(key.nulls().equals("NULLS FIRST") ? "nullsFirst" : "nullsLast");
		}
		call = quoted(call, "operatorClass", key.operatorClass());
		return (key.prefixLength() != null) ? call.call("prefix", JavaValues.counted(key.prefixLength())) : call;
	}

	private JavaCode finished(JavaCode call, Deferral deferral, @Nullable Label name) {
		JavaCode code = switch (deferral) {
			case UNSAID -> call;
			case NOT_DEFERRABLE -> call.call("notDeferrable");
			case DEFERRABLE -> call.call("deferrable");
			case INITIALLY_DEFERRED -> call.call("initiallyDeferred");
		};
		return values().named(code, name);
	}

	private static JavaCode including(JavaCode call, List<String> columns) {
		return columns.isEmpty() ? call : call.call("include", columns);
	}

	private static JavaCode quoted(JavaCode call, String method, @Nullable String text) {
		return (text != null) ? call.call(method, new JavaCode.Quote(text)) : call;
	}

	private JavaValues values() {
		return new JavaValues(this.imports);
	}

}
