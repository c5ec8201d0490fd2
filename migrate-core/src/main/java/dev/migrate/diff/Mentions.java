package dev.migrate.diff;

import java.util.List;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.ConstraintVisitor;
import dev.migrate.schema.ExcludeConstraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Tells what goes with a column when it goes.
 *
 * @param column the column
 */
record Mentions(String column) implements ConstraintVisitor<Boolean> {

	boolean index(Index index) {
		return index.keys().stream().anyMatch(this::key) || index.include().contains(this.column)
				|| expression(index.where());
	}

	@Override
	public Boolean primaryKey(PrimaryKey constraint) {
		return columns(constraint.columns(), constraint.include());
	}

	@Override
	public Boolean unique(UniqueConstraint constraint) {
		return columns(constraint.columns(), constraint.include());
	}

	@Override
	public Boolean foreignKey(ForeignKey constraint) {
		return constraint.columns().contains(this.column);
	}

	@Override
	public Boolean check(CheckConstraint constraint) {
		return expression(constraint.expression());
	}

	@Override
	public Boolean exclude(ExcludeConstraint constraint) {
		return constraint.elements().stream().anyMatch((element) -> key(element.key()))
				|| expression(constraint.where());
	}

	private boolean columns(List<String> columns, List<String> included) {
		return columns.contains(this.column) || included.contains(this.column);
	}

	private boolean key(IndexKey key) {
		return key.isExpression() ? expression(key.text()) : key.text().equals(this.column);
	}

	boolean expression(@Nullable String sql) {
		return sql != null && sql.contains(this.column);
	}

}
