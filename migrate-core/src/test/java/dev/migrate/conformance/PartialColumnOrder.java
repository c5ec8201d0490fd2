package dev.migrate.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.migrate.operation.AlterTable;
import dev.migrate.operation.AlterTableOption;
import dev.migrate.operation.Operations;
import tools.jackson.databind.JsonNode;

/** Orders of some columns of a table each, which ours wants as one of all. */
final class PartialColumnOrder {

	private final JsonNode batch;

	PartialColumnOrder(JsonNode batch) {
		this.batch = batch;
	}

	AlterTable completed(AlterTable operation, Operations op) {
		List<AlterTableOption> options = new ArrayList<>(operation.options());
		order(op).forEach((column) -> options.add(new AlterTableOption(AlterTableOption.Key.COLUMN_ORDER, column)));
		return new AlterTable(operation.table(), operation.changes(), options);
	}

	private List<String> order(Operations op) {
		List<String> left = new ArrayList<>(op.jdbc()
			.sql("SELECT name FROM pragma_table_info(?)")
			.param(this.batch.get("table").asString())
			.query(String.class)
			.list());
		this.batch.get("operations").forEach((inner) -> left.add(inner.get("column").get("name").asString()));
		List<String> ordered = new ArrayList<>();
		while (!left.isEmpty()) {
			List<String> next = left.stream()
				.filter((column) -> predecessors(column).noneMatch(left::contains))
				.toList();
			ordered.addAll(next);
			left.removeAll(next);
		}
		return ordered;
	}

	private Stream<String> predecessors(String column) {
		return this.batch.get("columnOrder").valueStream().flatMap((order) -> {
			List<String> names = order.valueStream().map(JsonNode::asString).toList();
			return names.subList(0, Math.max(0, names.indexOf(column))).stream();
		});
	}

}
