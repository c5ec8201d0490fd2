package dev.migrate.dialect.mariadb;

import java.util.stream.Collectors;

import dev.migrate.schema.Table;
import dev.migrate.schema.TableOption;

/** What can be said after the columns of a table in MariaDB. */
class MariaDbTableOptions {

	private final MariaDbWords words;

	MariaDbTableOptions(MariaDbWords words) {
		this.words = words;
	}

	/** Return the options, each with a space before it; partitions come last. */
	String clauses(Table table, String comment) {
		String options = table.options()
			.stream()
			.filter((option) -> option.key() != TableOption.Key.PARTITION_BY)
			.map(this::clause)
			.collect(Collectors.joining());
		String partitions = table.options()
			.stream()
			.filter((option) -> option.key() == TableOption.Key.PARTITION_BY)
			.map((option) -> " PARTITION BY " + option.value())
			.collect(Collectors.joining());
		return options + comment + partitions;
	}

	private String clause(TableOption option) {
		return switch (option.key()) {
			case ENGINE -> " ENGINE=" + option.value();
			case CHARSET -> " DEFAULT CHARSET=" + option.value();
			case COLLATION -> " COLLATE=" + option.value();
			case ROW_FORMAT -> " ROW_FORMAT=" + option.value();
			case KEY_BLOCK_SIZE -> " KEY_BLOCK_SIZE=" + option.value();
			case AUTO_INCREMENT -> " AUTO_INCREMENT=" + option.value();
			default -> throw this.words.unsupported("the table option " + option.key(), "Leave it away.");
		};
	}

}
