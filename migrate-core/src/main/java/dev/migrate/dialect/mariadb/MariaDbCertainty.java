package dev.migrate.dialect.mariadb;

import java.util.Optional;
import java.util.stream.Collectors;

import dev.migrate.dialect.UnfitRows;

/**
 * When rows that a query finds do make a change fail.
 *
 * @param words writes SQL
 */
record MariaDbCertainty(MariaDbWords words) {

	private static final String COLUMN = "NOT EXISTS (SELECT 1 FROM information_schema.columns c"
			+ " WHERE c.table_schema = %s AND c.table_name = %s AND c.column_name IN (%s) AND %s)";

	Optional<String> of(UnfitRows rows) {
		return switch (rows.demand()) {
			// Sorting looks at the first bytes only.
			case DIFFERENT_KEYS -> Optional.of(noColumn(rows, "c.character_octet_length > @@max_sort_length"));
			// Otherwise a value is made up for a null.
			case VALUE -> Optional.of("@@sql_mode LIKE '%STRICT%' AND " + noColumn(rows, "c.data_type = 'timestamp'"));
			// They get the value that the type has for nothing, such as 0.
			case NEW_VALUE -> Optional.empty();
			case REFERENCE -> Optional.of("@@foreign_key_checks = 1");
			case CONDITION -> Optional.of(this.words.product().checksRows());
		};
	}

	private String noColumn(UnfitRows rows, String condition) {
		if (rows.columns().isEmpty()) {
			return "1 = 1";
		}
		String schema = rows.table().schema();
		String names = rows.columns().stream().map(this.words::literal).collect(Collectors.joining(", "));
		return COLUMN.formatted((schema != null) ? this.words.literal(schema) : "DATABASE()",
				this.words.literal(rows.table().name()), names, condition);
	}

}
