package dev.migrate.dialect.h2;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.migrate.dialect.PlainObjectDdl;
import dev.migrate.dialect.UnsupportedOperationByDialectException;
import dev.migrate.operation.AlterSequence;
import dev.migrate.operation.CreateDomain;
import dev.migrate.operation.CreateObject;
import dev.migrate.operation.CreateSchema;
import dev.migrate.operation.CreateSequence;
import dev.migrate.operation.Creation;
import dev.migrate.operation.DropDomain;
import dev.migrate.operation.DropExtension;
import dev.migrate.operation.DropObject;
import dev.migrate.operation.DropSchema;
import dev.migrate.operation.DropSequence;
import dev.migrate.operation.DropType;
import dev.migrate.operation.Grant;
import dev.migrate.operation.RefreshMaterializedView;
import dev.migrate.operation.Removal;
import dev.migrate.operation.ReplaceableObject;
import dev.migrate.operation.Revoke;
import dev.migrate.schema.ObjectName;

/** How each change of what is beside the tables is said in H2. */
class H2ObjectDdl extends PlainObjectDdl {

	private static final String ENUM_REMEDY = "Use enumeration() as the type of a column, and alter that.";

	private final H2Words words;

	private final H2Columns columns;

	private final H2Constraints constraints;

	H2ObjectDdl(H2Words words) {
		this.words = words;
		this.columns = new H2Columns(words);
		this.constraints = new H2Constraints(words);
	}

	@Override
	public List<String> createSchema(CreateSchema operation) {
		this.words.allowOnly("a schema", operation.options(), Set.of(Creation.IF_NOT_EXISTS));
		return List
			.of("CREATE SCHEMA " + this.words.ifNotExists(operation.options()) + this.words.quote(operation.name()));
	}

	@Override
	public List<String> dropSchema(DropSchema operation) {
		return drop("SCHEMA", ObjectName.of(operation.name()), operation.options());
	}

	@Override
	public List<String> createDomain(CreateDomain operation) {
		StringBuilder sql = new StringBuilder("CREATE DOMAIN ").append(this.words.quote(operation.name()))
			.append(" AS ")
			.append(this.words.type(operation.type()));
		if (operation.defaultValue() != null) {
			sql.append(" DEFAULT ").append(this.words.expression(operation.defaultValue()));
		}
		operation.checks().forEach((check) -> sql.append(' ').append(this.constraints.definition(check)));
		return List.of(sql.append(operation.nullable() ? "" : " CHECK (VALUE IS NOT NULL)").toString());
	}

	@Override
	public List<String> dropDomain(DropDomain operation) {
		return drop("DOMAIN", operation.name(), operation.options());
	}

	@Override
	public List<String> createSequence(CreateSequence operation) {
		this.words.allowOnly("a sequence", operation.options(), Set.of(Creation.IF_NOT_EXISTS));
		return List
			.of("CREATE SEQUENCE " + this.words.ifNotExists(operation.options()) + this.words.quote(operation.name())
					+ ((operation.type() != null) ? " AS " + this.words.type(operation.type()) : "")
					+ this.columns.counting(operation.counting()));
	}

	@Override
	public List<String> alterSequence(AlterSequence operation) {
		return List
			.of("ALTER SEQUENCE " + this.words.quote(operation.name()) + this.columns.counting(operation.counting())
					+ ((operation.restart() != null) ? " RESTART WITH " + operation.restart() : ""));
	}

	@Override
	public List<String> dropSequence(DropSequence operation) {
		this.words.allowOnly("a sequence", operation.options(), Set.of(Removal.IF_EXISTS));
		return drop("SEQUENCE", operation.name(), operation.options());
	}

	@Override
	public List<String> createObject(CreateObject operation) {
		ReplaceableObject object = operation.object();
		refuseRoutines(object.kind());
		return List.of("CREATE " + (operation.replace() ? "OR REPLACE " : "") + object.kind().sql() + " "
				+ this.words.quote(object.name()) + " AS " + object.definition());
	}

	@Override
	public List<String> dropObject(DropObject operation) {
		refuseRoutines(operation.kind());
		return drop(operation.kind().sql(), operation.name(), operation.options());
	}

	private void refuseRoutines(ReplaceableObject.Kind kind) {
		switch (kind) {
			case VIEW, MATERIALIZED_VIEW -> {
			}
			case TRIGGER ->
				throw refused("triggers of SQL", "Write a Java class, and execute(\"CREATE TRIGGER ... CALL '...'\").");
			case FUNCTION, PROCEDURE ->
				throw refused("routines of SQL", "Write a Java method, and execute(\"CREATE ALIAS ... FOR '...'\").");
		}
	}

	@Override
	public List<String> refreshMaterializedView(RefreshMaterializedView operation) {
		if (operation.concurrently()) {
			throw refused("REFRESH MATERIALIZED VIEW CONCURRENTLY", "Leave the option away.");
		}
		return List.of("REFRESH MATERIALIZED VIEW " + this.words.quote(operation.name()));
	}

	@Override
	public List<String> grant(Grant operation) {
		return List.of("GRANT " + String.join(", ", operation.privileges()) + " ON " + operation.on() + " TO "
				+ this.words.columns(operation.roles()));
	}

	@Override
	public List<String> revoke(Revoke operation) {
		return List.of("REVOKE " + String.join(", ", operation.privileges()) + " ON " + operation.on() + " FROM "
				+ this.words.columns(operation.roles()));
	}

	@Override
	protected UnsupportedOperationByDialectException enumType() {
		return refused("enum types", ENUM_REMEDY);
	}

	@Override
	public List<String> dropType(DropType operation) {
		throw refused("types of one's own", ENUM_REMEDY);
	}

	@Override
	protected UnsupportedOperationByDialectException extension() {
		return refused("extensions", "Put the jar on the class path.");
	}

	@Override
	public List<String> dropExtension(DropExtension operation) {
		throw refused("extensions", "Take the jar off the class path.");
	}

	@Override
	protected UnsupportedOperationByDialectException policy() {
		return refused("row-level security", "Create a view of the rows, and grant that.");
	}

	@Override
	protected UnsupportedOperationByDialectException partition() {
		return refused("partitions", "Use an index.");
	}

	private List<String> drop(String what, ObjectName name, Set<Removal> options) {
		this.words.allowOnly("a " + what.toLowerCase(Locale.ROOT), options, Set.of(Removal.IF_EXISTS, Removal.CASCADE));
		return List.of("DROP " + what + " " + this.words.ifExists(options) + this.words.quote(name)
				+ this.words.cascade(options));
	}

	private UnsupportedOperationByDialectException refused(String what, String remedy) {
		return this.words.unsupported(what, remedy);
	}

}
