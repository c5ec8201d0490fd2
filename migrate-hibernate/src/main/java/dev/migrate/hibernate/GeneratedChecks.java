package dev.migrate.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.AggregateColumn;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.internal.StandardTableExporter;
import org.hibernate.type.SqlTypes;

/** The conditions that Hibernate derives, as it would write them. */
final class GeneratedChecks extends StandardTableExporter {

	private static final String START = ", check (";

	private static final Set<Integer> ARRAYS = Set.of(SqlTypes.STRUCT_ARRAY, SqlTypes.STRUCT_TABLE, SqlTypes.JSON_ARRAY,
			SqlTypes.XML_ARRAY, SqlTypes.ARRAY);

	GeneratedChecks(Dialect dialect) {
		super(dialect);
	}

	/** Return the condition that a column comes with, made of all that have no name. */
	Optional<String> of(Column column) {
		List<CheckConstraint> checks = column.getCheckConstraints()
			.stream()
			.filter(CheckConstraint::isAnonymous)
			.toList();
		return checks.isEmpty() ? Optional.empty() : Optional
			.of(checks.stream().map(CheckConstraint::getConstraintInParens).collect(Collectors.joining(" and ")));
	}

	/** Return the conditions for what is inside of structured columns. */
	List<String> ofComponents(Table table) {
		List<String> checks = new ArrayList<>();
		if (this.dialect.getAggregateSupport() == null
				|| !this.dialect.getAggregateSupport().supportsComponentCheckConstraints()) {
			return checks;
		}
		for (Column column : table.getColumns()) {
			if (column instanceof AggregateColumn aggregate && !isArray(aggregate)) {
				StringBuilder sql = new StringBuilder();
				applyAggregateColumnCheck(sql, aggregate);
				if (!sql.isEmpty()) {
					checks.add(sql.substring(START.length(), sql.length() - 1));
				}
			}
		}
		return checks;
	}

	private static boolean isArray(AggregateColumn column) {
		return column.getValue() instanceof BasicValue value
				&& ARRAYS.contains(value.getResolution().getJdbcType().getDefaultSqlTypeCode());
	}

}
