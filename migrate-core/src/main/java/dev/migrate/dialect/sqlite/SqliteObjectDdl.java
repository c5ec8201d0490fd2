package dev.migrate.dialect.sqlite;

import java.util.List;
import java.util.Set;

import dev.migrate.dialect.PlainObjectDdl;
import dev.migrate.dialect.UnsupportedOperationByDialectException;
import dev.migrate.operation.AlterSequence;
import dev.migrate.operation.CreateDomain;
import dev.migrate.operation.CreateObject;
import dev.migrate.operation.CreateSchema;
import dev.migrate.operation.CreateSequence;
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

/** Views and triggers are all that SQLite has beside its tables. */
class SqliteObjectDdl extends PlainObjectDdl {

	private static final String ENUM_REMEDY = "Use enumeration() as the type of a column, which becomes text with a check.";

	private static final String DOMAIN_REMEDY = "Say its type and its checks for each column.";

	private static final String SEQUENCE_REMEDY = "Use an INTEGER primary key, or a table with one row that counts.";

	private static final String ACCESS_REMEDY = "Who may read the file may read everything: see to it in the application.";

	private final SqliteWords words;

	SqliteObjectDdl(SqliteWords words) {
		this.words = words;
	}

	@Override
	public List<String> createObject(CreateObject operation) {
		ReplaceableObject object = operation.object();
		refuseOthers(object.kind());
		String create = (object.kind() == ReplaceableObject.Kind.TRIGGER) ? object.definition()
				: "CREATE VIEW " + this.words.quote(object.name()) + " AS " + object.definition();
		return operation.replace() ? List.of(drop(object.kind(), object.name(), Set.of(Removal.IF_EXISTS)), create)
				: List.of(create);
	}

	@Override
	public List<String> dropObject(DropObject operation) {
		refuseOthers(operation.kind());
		this.words.allowOnly("a view or trigger", operation.options(), Set.of(Removal.IF_EXISTS));
		return List.of(drop(operation.kind(), operation.name(), operation.options()));
	}

	private String drop(ReplaceableObject.Kind kind, ObjectName name, Set<Removal> options) {
		return "DROP " + kind.sql() + " " + this.words.ifExists(options) + this.words.quote(name);
	}

	private void refuseOthers(ReplaceableObject.Kind kind) {
		switch (kind) {
			case VIEW, TRIGGER -> {
			}
			case MATERIALIZED_VIEW -> throw this.words.unsupported("materialised views",
					"Create a view, or a table that triggers keep up to date.");
			case FUNCTION, PROCEDURE -> throw this.words.unsupported("functions of SQL",
					"Register one with the connections of the application.");
		}
	}

	@Override
	public List<String> refreshMaterializedView(RefreshMaterializedView operation) {
		throw refused("materialised views", "Leave the operation away: a view is always fresh.");
	}

	@Override
	public List<String> createSchema(CreateSchema operation) {
		throw refused("schemas", "Attach another database file to each connection.");
	}

	@Override
	public List<String> dropSchema(DropSchema operation) {
		throw refused("schemas", "Delete the file of an attached database.");
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
	public List<String> createDomain(CreateDomain operation) {
		throw refused("domains", DOMAIN_REMEDY);
	}

	@Override
	public List<String> dropDomain(DropDomain operation) {
		throw refused("domains", DOMAIN_REMEDY);
	}

	@Override
	public List<String> createSequence(CreateSequence operation) {
		throw refused("sequences", SEQUENCE_REMEDY);
	}

	@Override
	public List<String> alterSequence(AlterSequence operation) {
		throw refused("sequences", SEQUENCE_REMEDY);
	}

	@Override
	public List<String> dropSequence(DropSequence operation) {
		throw refused("sequences", SEQUENCE_REMEDY);
	}

	@Override
	protected UnsupportedOperationByDialectException extension() {
		return refused("extensions that a statement installs", "Load it with the connections of the application.");
	}

	@Override
	public List<String> dropExtension(DropExtension operation) {
		throw refused("extensions that a statement installs", "Do not load it with the connections.");
	}

	@Override
	protected UnsupportedOperationByDialectException policy() {
		return refused("row-level security", ACCESS_REMEDY);
	}

	@Override
	public List<String> grant(Grant operation) {
		throw refused("privileges", ACCESS_REMEDY);
	}

	@Override
	public List<String> revoke(Revoke operation) {
		throw refused("privileges", ACCESS_REMEDY);
	}

	@Override
	protected UnsupportedOperationByDialectException partition() {
		return refused("partitions", "Use an index.");
	}

	private UnsupportedOperationByDialectException refused(String what, String remedy) {
		return this.words.unsupported(what, remedy);
	}

}
