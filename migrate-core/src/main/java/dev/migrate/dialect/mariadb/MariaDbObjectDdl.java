package dev.migrate.dialect.mariadb;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrate.dialect.OperationRefusedException;
import dev.migrate.dialect.PlainObjectDdl;
import dev.migrate.dialect.UnsupportedOperationByDialectException;
import dev.migrate.operation.AlterSequence;
import dev.migrate.operation.CreateDomain;
import dev.migrate.operation.CreateObject;
import dev.migrate.operation.CreateSchema;
import dev.migrate.operation.CreateSequence;
import dev.migrate.operation.Creation;
import dev.migrate.operation.DropDomain;
import dev.migrate.operation.DropObject;
import dev.migrate.operation.DropSchema;
import dev.migrate.operation.DropSequence;
import dev.migrate.operation.Grant;
import dev.migrate.operation.RefreshMaterializedView;
import dev.migrate.operation.Removal;
import dev.migrate.operation.ReplaceableObject;
import dev.migrate.operation.Revoke;
import dev.migrate.schema.SequenceOptions;

/** How each change of what is beside the tables is said in MariaDB. */
class MariaDbObjectDdl extends PlainObjectDdl {

	private static final Set<String> ROLE_WORDS = Set.of("PUBLIC", "CURRENT_USER", "CURRENT_ROLE");

	private static final Pattern CREATE = Pattern.compile("(?is)^\\s*CREATE\\s+(?!OR\\s+REPLACE\\b)");

	private final MariaDbWords words;

	private final MariaDbCatalog catalog;

	MariaDbObjectDdl(MariaDbWords words, MariaDbCatalog catalog) {
		this.words = words;
		this.catalog = catalog;
	}

	@Override
	public List<String> createSchema(CreateSchema operation) {
		this.words.allowOnly("a database", operation.options(), Set.of(Creation.IF_NOT_EXISTS));
		return List
			.of("CREATE DATABASE " + this.words.ifNotExists(operation.options()) + this.words.quote(operation.name()));
	}

	@Override
	public List<String> dropSchema(DropSchema operation) {
		this.words.allowOnly("a database", operation.options(), Set.of(Removal.IF_EXISTS, Removal.CASCADE));
		if (!operation.options().contains(Removal.CASCADE)) {
			refuseUnlessEmpty(operation.name());
		}
		return List
			.of("DROP DATABASE " + this.words.ifExists(operation.options()) + this.words.quote(operation.name()));
	}

	// Elsewhere a schema that holds tables is not dropped unless that is said.
	private void refuseUnlessEmpty(String schema) {
		List<String> tables = this.catalog.tables(schema);
		if (!tables.isEmpty()) {
			throw new OperationRefusedException(
					"The database '%s' still holds %s. Drop that first, or say Removal.CASCADE to drop it all."
						.formatted(schema, String.join(", ", tables)));
		}
	}

	@Override
	public List<String> createSequence(CreateSequence operation) {
		refuseWithoutSequences();
		this.words.allowOnly("a sequence", operation.options(), Set.of(Creation.IF_NOT_EXISTS));
		if (operation.type() != null) {
			throw this.words.unsupported("sequences of a type", "Leave the type away, and say the largest number.");
		}
		return List.of("CREATE SEQUENCE " + this.words.ifNotExists(operation.options())
				+ this.words.quote(operation.name()) + counting(operation.counting()));
	}

	@Override
	public List<String> alterSequence(AlterSequence operation) {
		refuseWithoutSequences();
		return List.of("ALTER SEQUENCE " + this.words.quote(operation.name()) + counting(operation.counting())
				+ ((operation.restart() != null) ? " RESTART WITH " + operation.restart() : ""));
	}

	private void refuseWithoutSequences() {
		if (!this.words.product().hasSequences()) {
			throw this.words.unsupported("sequences", "Use a column that counts itself, with autoIncrement().");
		}
	}

	private String counting(SequenceOptions options) {
		return said(" START WITH ", options.start()) + said(" INCREMENT BY ", options.increment())
				+ said(" MINVALUE ", options.minValue()) + said(" MAXVALUE ", options.maxValue())
				+ said(" CACHE ", options.cache()) + (options.cycles() ? " CYCLE" : "")
				+ usual(" NO MINVALUE", SequenceOptions.Usual.MIN_VALUE, options)
				+ usual(" NO MAXVALUE", SequenceOptions.Usual.MAX_VALUE, options)
				+ usual(" NOCYCLE", SequenceOptions.Usual.CYCLE, options)
				+ usual(" CACHE 1000", SequenceOptions.Usual.CACHE, options);
	}

	private static String usual(String words, SequenceOptions.Usual usual, SequenceOptions options) {
		return options.usual().contains(usual) ? words : "";
	}

	private static String said(String words, @Nullable Long number) {
		return (number != null) ? words + number : "";
	}

	@Override
	public List<String> dropSequence(DropSequence operation) {
		refuseWithoutSequences();
		this.words.allowOnly("a sequence", operation.options(), Set.of(Removal.IF_EXISTS));
		return List
			.of("DROP SEQUENCE " + this.words.ifExists(operation.options()) + this.words.quote(operation.name()));
	}

	@Override
	public List<String> createObject(CreateObject operation) {
		ReplaceableObject object = operation.object();
		String orReplace = operation.replace() ? "OR REPLACE " : "";
		return switch (object.kind()) {
			case VIEW -> List
				.of("CREATE " + orReplace + "VIEW " + this.words.quote(object.name()) + " AS " + object.definition());
			case MATERIALIZED_VIEW -> throw materializedView();
			case FUNCTION, PROCEDURE, TRIGGER -> operation.replace() ? replaced(object) : List.of(object.definition());
		};
	}

	private List<String> replaced(ReplaceableObject object) {
		return this.words.product().replacesRoutines()
				? List.of(CREATE.matcher(object.definition()).replaceFirst("CREATE OR REPLACE "))
				: List.of("DROP " + object.kind().sql() + " IF EXISTS " + this.words.quote(object.name()),
						object.definition());
	}

	@Override
	public List<String> dropObject(DropObject operation) {
		this.words.allowOnly("a " + operation.kind().sql().toLowerCase(Locale.ROOT), operation.options(),
				Set.of(Removal.IF_EXISTS));
		if (operation.kind() == ReplaceableObject.Kind.MATERIALIZED_VIEW) {
			throw materializedView();
		}
		return List.of("DROP " + operation.kind().sql() + " " + this.words.ifExists(operation.options())
				+ this.words.quote(operation.name()));
	}

	@Override
	public List<String> grant(Grant operation) {
		return List.of("GRANT " + String.join(", ", operation.privileges()) + " ON " + operation.on() + " TO "
				+ accounts(operation.roles()));
	}

	@Override
	public List<String> revoke(Revoke operation) {
		return List.of("REVOKE " + String.join(", ", operation.privileges()) + " ON " + operation.on() + " FROM "
				+ accounts(operation.roles()));
	}

	private String accounts(List<String> accounts) {
		return accounts.stream().map(this::account).collect(Collectors.joining(", "));
	}

	private String account(String account) {
		return ROLE_WORDS.contains(account) ? account : this.words.account(account);
	}

	@Override
	protected UnsupportedOperationByDialectException enumType() {
		return this.words.unsupported("types with a name",
				"Say the values in the type of the column; alterColumn(...) with a new enum type changes them.");
	}

	@Override
	public List<String> createDomain(CreateDomain operation) {
		throw domain();
	}

	@Override
	public List<String> dropDomain(DropDomain operation) {
		throw domain();
	}

	private UnsupportedOperationByDialectException domain() {
		return this.words.unsupported("domains", "Give the column its type, and the table a check.");
	}

	@Override
	public List<String> refreshMaterializedView(RefreshMaterializedView operation) {
		throw materializedView();
	}

	private UnsupportedOperationByDialectException materializedView() {
		return this.words.unsupported("materialised views", "Fill a table, for example in an event.");
	}

	@Override
	protected UnsupportedOperationByDialectException extension() {
		return this.words.unsupported("extensions", "Install a plugin with execute(\"INSTALL SONAME ...\").");
	}

	@Override
	protected UnsupportedOperationByDialectException policy() {
		return this.words.unsupported("policies for rows", "Grant rights on a view that shows the rows.");
	}

	@Override
	protected UnsupportedOperationByDialectException partition() {
		return this.words.unsupported("partitions that are tables",
				"Use execute(\"ALTER TABLE ... ADD PARTITION (...)\").");
	}

}
