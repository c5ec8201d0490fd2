package dev.migrate.dialect.h2.reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.migrate.dialect.UnnamedConstraint;
import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Deferral;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ForeignKeyAction;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of the catalog. One whose name the database has made up goes by what it
 * says, as it is called differently in every database.
 *
 * @param table its table
 * @param storedName its name in the database
 * @param constraint what it is
 */
record StoredConstraint(ObjectName table, String storedName, Constraint constraint) {

	private static final String QUERY = """
			SELECT table_schema, table_name, constraint_name, constraint_type, nulls_distinct = 'NO'
			FROM information_schema.table_constraints WHERE UPPER(table_schema) IN %s
			ORDER BY 1, 2, LOCATE(LEFT(constraint_type, 1), 'PUFC'), 3""";

	private static final Pattern MADE_UP = Pattern.compile("(?i)CONSTRAINT_[0-9A-F]+(_\\d+)?");

	static List<StoredConstraint> read(CatalogQuery catalog) throws SQLException {
		Map<ObjectName, ConstraintFacts> facts = ConstraintFacts.read(catalog);
		return catalog.rows(QUERY, (row) -> of(row, catalog.names(), facts));
	}

	private static StoredConstraint of(ResultSet row, Names names, Map<ObjectName, ConstraintFacts> all)
			throws SQLException {
		ObjectName table = names.name(row.getString(1), row.getString(2));
		String storedName = row.getString(3);
		ConstraintFacts facts = all.getOrDefault(new ObjectName(row.getString(1), storedName), ConstraintFacts.NONE);
		Label name = MADE_UP.matcher(storedName).matches() ? null : Label.ofFinal(names.name(storedName));
		List<String> columns = facts.columns(names);
		Constraint constraint = switch (row.getString(4)) {
			case "PRIMARY KEY" -> new PrimaryKey(name, columns, List.of(), Deferral.UNSAID);
			case "UNIQUE" ->
				new UniqueConstraint(name, columns, List.of(), !row.getBoolean(5), null, null, Deferral.UNSAID);
			case "FOREIGN KEY" -> foreignKey(name, names, facts, all);
			default -> new CheckConstraint(name, new ExpressionText(names).of(facts.check()), true);
		};
		return new StoredConstraint(table, storedName, new UnnamedConstraint(table).named(constraint));
	}

	private static ForeignKey foreignKey(@Nullable Label name, Names names, ConstraintFacts facts,
			Map<ObjectName, ConstraintFacts> all) {
		ConstraintFacts referred = all.getOrDefault(facts.referred(), ConstraintFacts.NONE);
		return new ForeignKey(name, facts.columns(names), referred.table(names), facts.referredColumns(referred, names),
				action(facts.onDelete()), action(facts.onUpdate()), null, true, Deferral.UNSAID);
	}

	private static @Nullable ForeignKeyAction action(@Nullable String rule) {
		return (rule == null || rule.equals("NO ACTION") || rule.equals("RESTRICT")) ? null
				: ForeignKeyAction.valueOf(rule.replace(' ', '_'));
	}

}
