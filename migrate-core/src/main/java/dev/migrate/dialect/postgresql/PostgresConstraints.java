package dev.migrate.dialect.postgresql;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintVisitor;
import dev.migrate.schema.Deferral;
import dev.migrate.schema.ExcludeConstraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.UniqueConstraint;

/** How each constraint of a table is said in PostgreSQL. */
class PostgresConstraints implements ConstraintVisitor<String> {

	private final PostgresWords words;

	private final PostgresFeatures features;

	PostgresConstraints(PostgresWords words, PostgresFeatures features) {
		this.words = words;
		this.features = features;
	}

	/** Return the constraint with its name, as it stands in a table. */
	String definition(Constraint constraint) {
		return this.words.named(constraint.name(), constraint.accept(this));
	}

	@Override
	public String primaryKey(PrimaryKey constraint) {
		return "PRIMARY KEY (" + this.words.columns(constraint.columns()) + ")" + include(constraint.include())
				+ deferral(constraint.deferral());
	}

	@Override
	public String unique(UniqueConstraint constraint) {
		if (constraint.onConflict() != null) {
			throw this.words.unsupported("a resolution of conflicts for a constraint",
					"Say ON CONFLICT where rows are inserted.");
		}
		if (constraint.usingIndex() != null) {
			return "UNIQUE USING INDEX " + this.words.quote(constraint.usingIndex()) + deferral(constraint.deferral());
		}
		if (!constraint.nullsDistinct()) {
			this.features.require(15, "NULLS NOT DISTINCT", "Use a unique index on the rows that have a null.");
		}
		return "UNIQUE " + (constraint.nullsDistinct() ? "" : "NULLS NOT DISTINCT ") + "("
				+ this.words.columns(constraint.columns()) + ")" + include(constraint.include())
				+ deferral(constraint.deferral());
	}

	@Override
	public String foreignKey(ForeignKey constraint) {
		return "FOREIGN KEY (" + this.words.columns(constraint.columns()) + ") " + references(constraint)
				+ (constraint.validated() ? "" : " NOT VALID");
	}

	/** Return what a foreign key refers to and how. */
	String references(ForeignKey constraint) {
		StringBuilder sql = new StringBuilder("REFERENCES ").append(this.words.quote(constraint.referredTable()));
		if (!constraint.referredColumns().isEmpty()) {
			sql.append(" (").append(this.words.columns(constraint.referredColumns())).append(')');
		}
		if (constraint.match() != null) {
			sql.append(" MATCH ").append(constraint.match());
		}
		if (!constraint.setNull().isEmpty()) {
			this.features.require(15, "foreign keys of which only some columns become null",
					"Leave the columns away: all of them become null.");
		}
		return sql.append(this.words.actions(constraint)).append(deferral(constraint.deferral())).toString();
	}

	@Override
	public String check(CheckConstraint constraint) {
		return "CHECK (" + constraint.expression() + ")" + (constraint.validated() ? "" : " NOT VALID");
	}

	@Override
	public String exclude(ExcludeConstraint constraint) {
		String elements = constraint.elements()
			.stream()
			.map((element) -> key(element.key()) + " WITH " + element.operator())
			.collect(Collectors.joining(", "));
		return "EXCLUDE USING " + ((constraint.using() != null) ? constraint.using() : "gist") + " (" + elements + ")"
				+ ((constraint.where() != null) ? " WHERE (" + constraint.where() + ")" : "")
				+ deferral(constraint.deferral());
	}

	/** Return a column or an expression, as it stands in an index. */
	String key(IndexKey key) {
		if (key.prefixLength() != null) {
			throw this.words.unsupported("an index on the first characters",
					"Use an expression, as in left(%s, %d).".formatted(key.text(), key.prefixLength()));
		}
		StringBuilder sql = new StringBuilder(
				key.isExpression() ? "(" + key.text() + ")" : this.words.quote(key.text()));
		for (String part : new String[] { key.operatorClass(), key.order(), key.nulls() }) {
			if (part != null) {
				sql.append(' ').append(part);
			}
		}
		return sql.toString();
	}

	private String include(List<String> columns) {
		return columns.isEmpty() ? "" : " INCLUDE (" + this.words.columns(columns) + ")";
	}

	private String deferral(Deferral deferral) {
		return (deferral != Deferral.UNSAID) ? " " + deferral.sql() : "";
	}

}
