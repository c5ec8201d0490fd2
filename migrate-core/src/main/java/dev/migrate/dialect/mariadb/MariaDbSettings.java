package dev.migrate.dialect.mariadb;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a revision may leave behind in the settings of a session, and the next one must
 * not meet.
 */
final class MariaDbSettings {

	private static final String END = "\u0001";

	private static final List<String> TEXTS = List.of("sql_mode", "time_zone", "character_set_client",
			"character_set_connection", "collation_connection", "default_storage_engine");

	private static final List<String> NUMBERS = List.of("foreign_key_checks", "unique_checks", "sql_safe_updates",
			"lock_wait_timeout", "innodb_lock_wait_timeout", "wait_timeout", "group_concat_max_len",
			"auto_increment_increment", "auto_increment_offset", "sql_select_limit", "max_join_size");

	/** The expression for the database and the values, each with an end of its own. */
	static final String STATE = names().stream()
		.map((name) -> ", @@SESSION." + name)
		.collect(Collectors.joining("", "CONCAT_WS(CHAR(1), COALESCE(DATABASE(), '')", ")"));

	private MariaDbSettings() {
	}

	private static List<String> names() {
		List<String> names = new ArrayList<>(TEXTS);
		names.addAll(NUMBERS);
		return names;
	}

	/** Return the statements that go back to such values. */
	static List<String> restoring(String state, MariaDbWords words) {
		List<String> values = List.of(state.split(END, -1));
		List<String> names = names();
		List<String> changes = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			String value = values.get(i + 1);
			changes.add(names.get(i) + " = " + (TEXTS.contains(names.get(i)) ? words.literal(value) : value));
		}
		List<String> statements = new ArrayList<>();
		statements.add("SET SESSION " + String.join(", ", changes));
		if (!values.get(0).isEmpty()) {
			statements.add("USE " + words.quote(values.get(0)));
		}
		return statements;
	}

}
