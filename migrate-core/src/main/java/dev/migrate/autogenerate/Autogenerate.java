package dev.migrate.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.SchemaReader;
import dev.migrate.diff.DiffRules;
import dev.migrate.diff.LeftAlone;
import dev.migrate.diff.SchemaFilter;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;

/**
 * Finds out what is missing in a database, and what the next revision does about it.
 *
 * @param dialect what the database speaks
 * @param options what counts
 */
public record Autogenerate(Dialect dialect, ComparisonOptions options) {

	/**
	 * Compare a database with what it shall look like.
	 * @param targets what it shall look like: all of them together
	 */
	public Comparison compare(Connection connection, List<ComparisonTarget> targets) throws SQLException {
		TargetSchema target = new TargetSchemas(targets).read(new TargetReader(this.dialect, connection));
		SchemaReader reader = this.dialect.inspection().reader();
		SchemaFilter filter = this.options.filter();
		Set<String> there = new HashSet<>(reader.schemas(connection));
		List<String> schemas = schemas(target.schema());
		Schema actual = managed(
				filter.apply(reader.read(connection, schemas.stream().filter(there::contains).toList())),
				target.unmanaged());
		Schema wanted = managed(filter.apply(target.schema()), target.unmanaged());
		DiffRules rules = new DiffRules(this.dialect.inspection().columns(connection), true, true);
		List<Rename> renames = new ArrayList<>(this.options.renames());
		renames.addAll(target.renames());
		return new Comparison(new Trial(this.dialect, connection), rules, actual, LeftAlone.in(actual, wanted), renames,
				this.options);
	}

	private List<String> schemas(Schema wanted) {
		TreeSet<String> schemas = new TreeSet<>(this.options.schemas());
		schemas.addAll(TargetReader.schemas(wanted));
		return List.copyOf(schemas);
	}

	private static Schema managed(Schema schema, Set<ObjectName> unmanaged) {
		List<Table> tables = schema.tables().stream().filter((table) -> !unmanaged.contains(table.name())).toList();
		return schema.tables(tables);
	}

}
