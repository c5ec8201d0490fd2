package dev.migrate.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.SchemaReader;
import dev.migrate.diff.DiffRules;
import dev.migrate.diff.LeftAlone;
import dev.migrate.diff.SchemaDiffer;
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
		TargetReader writer = new TargetReader(this.dialect, connection);
		TargetSchema target = new TargetSchemas(targets).read(writer);
		Schema described = managed(this.options.filter().apply(target.schema()), target.unmanaged());
		OtherDatabases.verify(connection, this.dialect.inspection(), TargetReader.schemas(described));
		Schema actual = managed(actual(connection, target.schema()), target.unmanaged());
		Schema wanted = LeftAlone.in(actual, described);
		DiffRules rules = new DiffRules(this.dialect.inspection().columns(connection), true, true);
		List<Rename> renames = new ArrayList<>(this.options.renames());
		renames.addAll(target.renames());
		if (!new SchemaDiffer(rules).changes(actual, wanted).isEmpty()) {
			Optional<Schema> atRest = atRest(writer, actual);
			if (atRest.isPresent()) {
				actual = atRest.get();
				wanted = writer.atRest(wanted);
			}
		}
		Trial trial = new Trial(this.dialect, connection, writer.words());
		return new Comparison(trial, rules, actual, wanted, renames, this.options);
	}

	private Schema actual(Connection connection, Schema wanted) throws SQLException {
		SchemaReader reader = this.dialect.inspection().reader();
		List<String> schemas = schemas(wanted);
		if (!schemas.isEmpty()) {
			Set<String> there = new HashSet<>(reader.schemas(connection));
			schemas = schemas.stream().filter(there::contains).toList();
		}
		return this.options.filter().apply(reader.read(connection, schemas));
	}

	// What can't be made again is compared as it is.
	private static Optional<Schema> atRest(TargetReader writer, Schema actual) throws SQLException {
		try {
			return Optional.of(writer.atRest(actual));
		}
		catch (RefusedOperationException ex) {
			return Optional.empty();
		}
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
