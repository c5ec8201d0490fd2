package dev.migrate.autogenerate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AddConstraint;
import dev.migrate.operation.CreateIndex;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.Operation;
import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Index;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Remembers how the author of a target has written an expression that the database has
 * written in its own way: the next revision is read by people.
 */
final class AuthorsWords {

	private final Map<String, String> words = new HashMap<>();

	/**
	 * Learn the words of a target.
	 * @param said what its author has written, with a name for everything
	 * @param written the same as the database has written it
	 */
	void learn(Schema said, Schema written) {
		Map<ObjectName, Table> tables = new HashMap<>();
		written.tables().forEach((table) -> tables.put(table.name(), table));
		said.tables().forEach((table) -> {
			Table same = tables.get(table.name());
			if (same != null) {
				learn(table, same);
			}
		});
	}

	private void learn(Table said, Table written) {
		Map<@Nullable Label, String> checks = new HashMap<>();
		written.constraints().forEach((constraint) -> {
			if (constraint instanceof CheckConstraint check && check.name() != null) {
				checks.put(Label.of(check.name().text()), check.expression());
			}
		});
		for (Constraint constraint : said.constraints()) {
			if (constraint instanceof CheckConstraint check && check.name() != null) {
				put(checks.get(Label.of(check.name().text())), check.expression());
			}
		}
		Map<String, Index> indexes = new HashMap<>();
		written.indexes().forEach((index) -> indexes.put(Objects.toString(index.name()), index));
		for (Index index : said.indexes()) {
			Index same = indexes.get(Objects.toString(index.name()));
			if (same != null && index.where() != null) {
				put(same.where(), index.where());
			}
		}
	}

	private void put(@Nullable String written, String said) {
		if (written != null && !written.equals(said)) {
			this.words.putIfAbsent(written, this.words.getOrDefault(said, said));
		}
	}

	/**
	 * Return a schema in the words of the author: two that the database has written
	 * differently are the same in these.
	 */
	Schema in(Schema schema) {
		return rewriting().schema(schema);
	}

	/** Return operations in the words of the author. */
	List<Operation> in(List<Operation> operations) {
		SchemaRewriting rewriting = rewriting();
		return operations.stream().map((operation) -> in(operation, rewriting)).toList();
	}

	private SchemaRewriting rewriting() {
		return new SchemaRewriting(UnaryOperator.identity(), (sql) -> this.words.getOrDefault(sql, sql));
	}

	private static Operation in(Operation operation, SchemaRewriting rewriting) {
		if (operation instanceof CreateTable create) {
			return new CreateTable(rewriting.table(create.table()), create.ifNotExists());
		}
		if (operation instanceof AddConstraint add) {
			return new AddConstraint(add.table(), rewriting.constraint(add.constraint()));
		}
		if (operation instanceof CreateIndex create) {
			return new CreateIndex(create.table(), rewriting.index(create.index()), create.options());
		}
		if (operation instanceof AddColumn add) {
			Column column = rewriting.column(add.column());
			return new AddColumn(add.table(), column, add.position(), Set.copyOf(add.options()));
		}
		return operation;
	}

}
