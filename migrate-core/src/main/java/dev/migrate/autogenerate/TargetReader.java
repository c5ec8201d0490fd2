package dev.migrate.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.ScratchDatabase;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;

/**
 * Has the database write down what is wanted in its own words, so that both sides of a
 * comparison are written by the same hand.
 *
 * @param dialect what the database speaks
 * @param connection a connection to it
 */
public record TargetReader(Dialect dialect, Connection connection) {

	/** Return what is wanted, as the database would describe it. */
	public Schema read(String name, Schema wanted) throws SQLException {
		try (ScratchDatabase scratch = this.dialect.inspection().scratch(this.connection)) {
			Workbench workbench = new Workbench(this.dialect, scratch.connection());
			Relocation there = Relocation.into(scratch, schemas(wanted));
			Unnamed unnamed = new Unnamed();
			Schema described = unnamed.marked(there.of(wanted));
			workbench.create(described);
			return unnamed.unmarked(there.back().of(workbench.read(there.schemas())));
		}
		catch (RefusedOperationException ex) {
			throw new UncreatableTargetException(name, ex);
		}
	}

	/** Return what statements make of an empty database. */
	public Schema read(String name, List<String> statements) throws SQLException {
		try (ScratchDatabase scratch = this.dialect.inspection().scratch(this.connection)) {
			Workbench workbench = new Workbench(this.dialect, scratch.connection());
			statements.forEach((sql) -> workbench.run("SQL text", sql));
			return workbench.read(List.of());
		}
		catch (RefusedOperationException ex) {
			throw new UncreatableTargetException(name, ex);
		}
	}

	/** Return the schemas beside the default one that something is in. */
	static List<String> schemas(Schema wanted) {
		TreeSet<String> schemas = new TreeSet<>(wanted.schemas());
		wanted.tables().forEach((table) -> add(schemas, table.name()));
		wanted.sequences().forEach((sequence) -> add(schemas, sequence.name()));
		wanted.views().forEach((view) -> add(schemas, view.name()));
		wanted.enumTypes().forEach((type) -> {
			if (type.name() != null) {
				add(schemas, type.name());
			}
		});
		return List.copyOf(schemas);
	}

	private static void add(TreeSet<String> schemas, ObjectName name) {
		if (name.schema() != null) {
			schemas.add(name.schema());
		}
	}

}
