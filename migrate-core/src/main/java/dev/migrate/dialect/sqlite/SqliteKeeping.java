package dev.migrate.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;

import dev.migrate.dialect.sqlite.text.SqliteTableText;
import dev.migrate.operation.AlterTableOption;

/**
 * Changes what the text of a table says about how it is kept.
 *
 * @param options what is asked for
 */
record SqliteKeeping(List<AlterTableOption> options) {

	SqliteTableText of(SqliteTableText text) {
		boolean strict = isStrict(text);
		boolean withoutRowid = isOn(AlterTableOption.Key.WITHOUT_ROWID, text.says("WITHOUT"));
		SqliteTableText kept = text;
		if (strict != text.says("STRICT") || withoutRowid != text.says("WITHOUT")) {
			kept = text.withTail(tail(strict, withoutRowid));
		}
		boolean countsUp = isOn(AlterTableOption.Key.AUTOINCREMENT, text.countsUp());
		if (countsUp == text.countsUp()) {
			return kept;
		}
		return countsUp ? kept.countingUp() : kept.notCountingUp();
	}

	/** Return whether a table is STRICT afterwards. */
	boolean isStrict(SqliteTableText text) {
		return isOn(AlterTableOption.Key.STRICT, text.says("STRICT"));
	}

	private static String tail(boolean strict, boolean withoutRowid) {
		List<String> said = new ArrayList<>();
		if (strict) {
			said.add("STRICT");
		}
		if (withoutRowid) {
			said.add("WITHOUT ROWID");
		}
		return said.isEmpty() ? "" : " " + String.join(", ", said);
	}

	// What is said last counts.
	private boolean isOn(AlterTableOption.Key key, boolean before) {
		return this.options.stream()
			.filter((option) -> option.key() == key)
			.map(AlterTableOption::isOn)
			.reduce(before, (first, last) -> last);
	}

}
