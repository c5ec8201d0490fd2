package dev.migrate.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.Deferral;
import dev.migrate.schema.Label;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableComment;
import dev.migrate.schema.TableElement;
import dev.migrate.schema.UniqueConstraint;
import org.hibernate.mapping.UniqueKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads tables with everything about them. */
final class TableReader {

	private static final Logger logger = LoggerFactory.getLogger(TableReader.class);

	private final DatabaseNames names;

	private final ColumnReader columns;

	private final GeneratedChecks checks;

	private final IndexReader indexes;

	private final ForeignKeyReader foreignKeys;

	TableReader(DatabaseNames names, ColumnReader columns) {
		this.names = names;
		this.columns = columns;
		this.checks = new GeneratedChecks(columns.dialect());
		this.indexes = new IndexReader(names, columns);
		this.foreignKeys = new ForeignKeyReader(names, columns);
	}

	Table read(org.hibernate.mapping.Table table) {
		List<TableElement> elements = new ArrayList<>();
		if (table.getPrimaryKey() != null) {
			elements.add(primaryKey(table.getPrimaryKey()));
		}
		for (org.hibernate.mapping.Column column : table.getColumns()) {
			elements.add(this.columns.read(column));
		}
		elements.addAll(uniqueConstraints(table));
		elements.addAll(checks(table));
		elements.addAll(this.indexes.read(table));
		elements.addAll(this.foreignKeys.read(table));
		if (table.getComment() != null && this.columns.keepsComments()) {
			elements.add(new TableComment(table.getComment()));
		}
		if (table.getOptions() != null && !table.getOptions().isBlank()) {
			logger.warn("Migrations: the options of table '{}' are not compared, write a revision for them: {}",
					table.getName(), table.getOptions());
		}
		return withKeyNotNull(Table.of(this.names.of(table), elements));
	}

	private PrimaryKey primaryKey(org.hibernate.mapping.PrimaryKey key) {
		UniqueKey ordering = key.getOrderingUniqueKey();
		Label label = (ordering != null && ordering.isNameExplicit()) ? this.names.label(ordering.getName()) : null;
		return new PrimaryKey(label, names(key.getColumns()), List.of(), Deferral.UNSAID);
	}

	private List<UniqueConstraint> uniqueConstraints(org.hibernate.mapping.Table table) {
		List<UniqueConstraint> constraints = new ArrayList<>();
		for (UniqueKey key : table.getUniqueKeys().values()) {
			constraints
				.add(unique(key.isNameExplicit() ? this.names.label(key.getName()) : null, names(key.getColumns())));
		}
		Set<List<String>> known = constraints.stream().map(UniqueConstraint::columns).collect(Collectors.toSet());
		for (org.hibernate.mapping.Column column : table.getColumns()) {
			List<String> alone = List.of(this.columns.name(column));
			if (column.isUnique() && !table.isPrimaryKey(column) && known.add(alone)) {
				constraints.add(unique(null, alone));
			}
		}
		return constraints;
	}

	private static UniqueConstraint unique(@Nullable Label label, List<String> columns) {
		return new UniqueConstraint(label, columns, List.of(), true, null, null, Deferral.UNSAID);
	}

	private List<CheckConstraint> checks(org.hibernate.mapping.Table table) {
		List<CheckConstraint> constraints = new ArrayList<>();
		if (!this.columns.dialect().supportsTableCheck() && !this.columns.dialect().supportsColumnCheck()) {
			return constraints;
		}
		for (org.hibernate.mapping.Column column : table.getColumns()) {
			String name = this.columns.name(column);
			this.checks.of(column)
				.ifPresent((condition) -> constraints.add(new CheckConstraint(null, condition, true, name)));
			column.getCheckConstraints()
				.stream()
				.filter(org.hibernate.mapping.CheckConstraint::isNamed)
				.forEach((check) -> constraints.add(check(check)));
		}
		table.getChecks().forEach((check) -> constraints.add(check(check)));
		this.checks.ofComponents(table)
			.forEach((condition) -> constraints.add(new CheckConstraint(null, condition, true)));
		return constraints;
	}

	private CheckConstraint check(org.hibernate.mapping.CheckConstraint check) {
		return new CheckConstraint(this.names.label(check.isNamed() ? check.getName() : null), check.getConstraint(),
				true);
	}

	private List<String> names(List<org.hibernate.mapping.Column> keys) {
		return keys.stream().map(this.columns::name).toList();
	}

	private static Table withKeyNotNull(Table table) {
		Set<String> key = table.constraints()
			.stream()
			.filter(PrimaryKey.class::isInstance)
			.map(PrimaryKey.class::cast)
			.flatMap((constraint) -> constraint.columns().stream())
			.collect(Collectors.toSet());
		List<Column> columns = table.columns()
			.stream()
			.map((column) -> key.contains(column.name()) ? column.notNull() : column)
			.toList();
		return new Table(table.name(), columns, table.constraints(), table.indexes(), table.options(), table.comment());
	}

}
