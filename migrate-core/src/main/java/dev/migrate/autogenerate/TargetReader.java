package dev.migrate.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.ScratchDatabase;
import dev.migrate.schema.ArrayType;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.TableOption;
import org.jspecify.annotations.Nullable;

/** Has the database write down what is wanted in its own words. */
public final class TargetReader {

	// The server does not always read back what it has written as it has written it, but
	// it comes to rest.
	private static final int MOST_READINGS = 4;

	private final Dialect dialect;

	private final Connection connection;

	private final AuthorsWords words = new AuthorsWords();

	TargetReader(Dialect dialect, Connection connection) {
		this.dialect = dialect;
		this.connection = connection;
	}

	/** Return what is wanted, as the database would describe it. */
	public Schema read(String name, TargetSchema target) throws SQLException {
		try {
			return written(target.saysOptions() ? target.schema() : kept(target));
		}
		catch (RefusedOperationException ex) {
			throw new UncreatableTargetException(name, ex);
		}
	}

	private Schema kept(TargetSchema target) throws SQLException {
		Set<TableOption.Key> options = this.dialect.inspection().columns(this.connection).tableOptions();
		if (options.isEmpty()) {
			return target.schema();
		}
		List<String> there = this.dialect.inspection().reader().schemas(this.connection);
		List<String> schemas = schemas(target.schema()).stream().filter(there::contains).toList();
		Schema actual = this.dialect.inspection().reader().read(this.connection, schemas);
		return new KeptTables(options, RenameMap.due(target.renames(), actual).applied(actual).tables())
			.in(target.schema());
	}

	private Schema written(Schema wanted) throws SQLException {
		OtherDatabases others = OtherDatabases.of(this.connection, this.dialect.inspection());
		try (ScratchDatabase scratch = this.dialect.inspection().scratch(this.connection)) {
			Workbench workbench = new Workbench(this.dialect, scratch.connection(), others);
			List<String> schemas = schemas(wanted);
			Unnamed unnamed = new Unnamed();
			Schema said = unnamed.marked(typed(wanted).schemas(schemas));
			Schema beside = scratch.standsAlone() ? ReferredTables.beside(said) : Schema.EMPTY;
			Relocation there = Relocation.into(scratch, schemas, beside.schemas());
			workbench.create(beside, scratch, there);
			workbench.create(said, scratch, there);
			Schema written = there.back().of(workbench.read(there.of(schemas)));
			this.words.learn(said, written);
			return unnamed.unmarked(written);
		}
	}

	// A type that only a column mentions must not be found in the database beside.
	private Schema typed(Schema wanted) {
		if (!this.dialect.inspection().hasEnumTypes()) {
			return wanted;
		}
		Set<@Nullable ObjectName> named = new HashSet<>();
		List<EnumType> types = new ArrayList<>(wanted.enumTypes());
		types.forEach((type) -> named.add(type.name()));
		wanted.tables()
			.stream()
			.flatMap((table) -> table.columns().stream())
			.map((column) -> (column.type() instanceof ArrayType array) ? array.of() : column.type())
			.filter((type) -> type instanceof EnumType words && words.name() != null && named.add(words.name()))
			.forEach((type) -> types.add((EnumType) type));
		return new Schema(wanted.schemas(), wanted.tables(), wanted.sequences(), types, wanted.views(),
				wanted.routines(), wanted.partitions());
	}

	/**
	 * Return a description of a database that does not change any more when a database is
	 * made of it, and described again.
	 */
	Schema atRest(Schema described) throws SQLException {
		Schema last = described;
		for (int reading = 0; reading < MOST_READINGS; reading++) {
			Schema next = written(last);
			if (next.equals(last)) {
				return next;
			}
			last = next;
		}
		return last;
	}

	/** Return what statements make of an empty database. */
	public Schema read(String name, List<String> statements) throws SQLException {
		OtherDatabases others = OtherDatabases.of(this.connection, this.dialect.inspection());
		statements.forEach(others::verify);
		try (ScratchDatabase scratch = this.dialect.inspection().scratch(this.connection)) {
			Workbench workbench = new Workbench(this.dialect, scratch.connection(), others);
			statements.forEach((sql) -> workbench.run("SQL text", sql));
			return workbench.read(List.of());
		}
		catch (RefusedOperationException ex) {
			throw new UncreatableTargetException(name, ex);
		}
	}

	/** Return how the authors of the targets have written what was read. */
	AuthorsWords words() {
		return this.words;
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

	private static void add(Set<String> schemas, ObjectName name) {
		if (name.schema() != null) {
			schemas.add(name.schema());
		}
	}

}
