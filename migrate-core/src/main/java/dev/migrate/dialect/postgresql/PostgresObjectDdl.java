package dev.migrate.dialect.postgresql;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrate.operation.AddEnumValue;
import dev.migrate.operation.AlterSequence;
import dev.migrate.operation.AttachPartition;
import dev.migrate.operation.CreateDomain;
import dev.migrate.operation.CreateEnumType;
import dev.migrate.operation.CreateExtension;
import dev.migrate.operation.CreateObject;
import dev.migrate.operation.CreatePartition;
import dev.migrate.operation.CreatePolicy;
import dev.migrate.operation.CreateSchema;
import dev.migrate.operation.CreateSequence;
import dev.migrate.operation.Creation;
import dev.migrate.operation.DetachPartition;
import dev.migrate.operation.DropDomain;
import dev.migrate.operation.DropExtension;
import dev.migrate.operation.DropObject;
import dev.migrate.operation.DropPolicy;
import dev.migrate.operation.DropSchema;
import dev.migrate.operation.DropSequence;
import dev.migrate.operation.DropType;
import dev.migrate.operation.EnumPosition;
import dev.migrate.operation.Grant;
import dev.migrate.operation.ObjectOperationVisitor;
import dev.migrate.operation.Policy;
import dev.migrate.operation.RefreshMaterializedView;
import dev.migrate.operation.Removal;
import dev.migrate.operation.RemoveEnumValue;
import dev.migrate.operation.RenameEnumValue;
import dev.migrate.operation.Revoke;
import dev.migrate.operation.SetRowSecurity;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/** How each change of what is beside the tables is said in PostgreSQL. */
class PostgresObjectDdl implements ObjectOperationVisitor<List<String>> {

	private final PostgresWords words;

	private final PostgresFeatures features;

	private final PostgresEnums enums;

	private final PostgresColumns columns;

	private final PostgresConstraints constraints;

	private final PostgresReplaceables replaceables;

	PostgresObjectDdl(PostgresWords words, PostgresFeatures features) {
		this.words = words;
		this.features = features;
		this.enums = new PostgresEnums(words);
		this.columns = new PostgresColumns(words, features);
		this.constraints = new PostgresConstraints(words, features);
		this.replaceables = new PostgresReplaceables(words);
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
	public List<String> createEnumType(CreateEnumType operation) {
		this.words.allowOnly("a type", operation.options(), Set.of(Creation.IF_NOT_EXISTS));
		return List.of(operation.options().contains(Creation.IF_NOT_EXISTS)
				? this.enums.createIfNotExists(operation.name(), operation.values())
				: this.enums.create(operation.name(), operation.values()));
	}

	@Override
	public List<String> addEnumValue(AddEnumValue operation) {
		this.words.allowOnly("a value", operation.options(), Set.of(Creation.IF_NOT_EXISTS));
		return List.of("ALTER TYPE " + this.words.quote(operation.type()) + " ADD VALUE "
				+ this.words.ifNotExists(operation.options()) + this.words.literal(operation.value())
				+ position(operation.position()));
	}

	private String position(@Nullable EnumPosition position) {
		if (position == null) {
			return "";
		}
		return (position.before() ? " BEFORE " : " AFTER ") + this.words.literal(position.neighbour());
	}

	@Override
	public List<String> renameEnumValue(RenameEnumValue operation) {
		return List.of("ALTER TYPE " + this.words.quote(operation.type()) + " RENAME VALUE "
				+ this.words.literal(operation.value()) + " TO " + this.words.literal(operation.newValue()));
	}

	@Override
	public List<String> removeEnumValue(RemoveEnumValue operation) {
		return List.of(this.enums.remove(operation));
	}

	@Override
	public List<String> dropType(DropType operation) {
		return drop("TYPE", operation.name(), operation.options());
	}

	@Override
	public List<String> createDomain(CreateDomain operation) {
		StringBuilder sql = new StringBuilder("CREATE DOMAIN ").append(this.words.quote(operation.name()))
			.append(" AS ")
			.append(this.words.type(operation.type()));
		if (operation.defaultValue() != null) {
			sql.append(" DEFAULT ").append(this.words.expression(operation.defaultValue()));
		}
		sql.append(operation.nullable() ? "" : " NOT NULL");
		operation.checks().forEach((check) -> sql.append(' ').append(this.constraints.definition(check)));
		return List.of(sql.toString());
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
					+ this.columns.counting(operation.counting(), ""));
	}

	@Override
	public List<String> alterSequence(AlterSequence operation) {
		return List
			.of("ALTER SEQUENCE " + this.words.quote(operation.name()) + this.columns.counting(operation.counting(), "")
					+ ((operation.restart() != null) ? " RESTART WITH " + operation.restart() : ""));
	}

	@Override
	public List<String> dropSequence(DropSequence operation) {
		return drop("SEQUENCE", operation.name(), operation.options());
	}

	@Override
	public List<String> createObject(CreateObject operation) {
		return this.replaceables.create(operation);
	}

	@Override
	public List<String> dropObject(DropObject operation) {
		return List.of(this.replaceables.drop(operation));
	}

	@Override
	public List<String> refreshMaterializedView(RefreshMaterializedView operation) {
		return List.of("REFRESH MATERIALIZED VIEW " + (operation.concurrently() ? "CONCURRENTLY " : "")
				+ this.words.quote(operation.name()));
	}

	@Override
	public List<String> createExtension(CreateExtension operation) {
		this.words.allowOnly("an extension", operation.options(), Set.of(Creation.IF_NOT_EXISTS));
		return List
			.of("CREATE EXTENSION " + this.words.ifNotExists(operation.options()) + this.words.quote(operation.name())
					+ ((operation.schema() != null) ? " SCHEMA " + this.words.quote(operation.schema()) : ""));
	}

	@Override
	public List<String> dropExtension(DropExtension operation) {
		return drop("EXTENSION", ObjectName.of(operation.name()), operation.options());
	}

	@Override
	public List<String> setRowSecurity(SetRowSecurity operation) {
		String alter = "ALTER TABLE " + this.words.quote(operation.table());
		if (operation.forced()) {
			return List.of(alter + " ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY");
		}
		return List.of(operation.enabled() ? alter + " ENABLE ROW LEVEL SECURITY"
				: alter + " DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY");
	}

	@Override
	public List<String> createPolicy(CreatePolicy operation) {
		Policy policy = operation.policy();
		StringBuilder sql = new StringBuilder("CREATE POLICY ").append(this.words.quote(policy.name()))
			.append(" ON ")
			.append(this.words.quote(operation.table()))
			.append(policy.permissive() ? "" : " AS RESTRICTIVE");
		if (policy.command() != null) {
			sql.append(" FOR ").append(policy.command());
		}
		if (!policy.roles().isEmpty()) {
			sql.append(" TO ").append(roles(policy.roles()));
		}
		if (policy.using() != null) {
			sql.append(" USING (").append(policy.using()).append(')');
		}
		if (policy.withCheck() != null) {
			sql.append(" WITH CHECK (").append(policy.withCheck()).append(')');
		}
		return List.of(sql.toString());
	}

	@Override
	public List<String> dropPolicy(DropPolicy operation) {
		return List.of("DROP POLICY " + this.words.ifExists(operation.options()) + this.words.quote(operation.name())
				+ " ON " + this.words.quote(operation.table()));
	}

	@Override
	public List<String> grant(Grant operation) {
		return List.of("GRANT " + String.join(", ", operation.privileges()) + " ON " + operation.on() + " TO "
				+ roles(operation.roles()));
	}

	@Override
	public List<String> revoke(Revoke operation) {
		return List.of("REVOKE " + String.join(", ", operation.privileges()) + " ON " + operation.on() + " FROM "
				+ roles(operation.roles()));
	}

	// These are words rather than names.
	private String roles(List<String> roles) {
		Set<String> words = Set.of("PUBLIC", "CURRENT_USER", "SESSION_USER", "CURRENT_ROLE");
		return roles.stream()
			.map((role) -> words.contains(role) ? role : this.words.quote(role))
			.collect(Collectors.joining(", "));
	}

	@Override
	public List<String> createPartition(CreatePartition operation) {
		return List.of("CREATE TABLE " + this.words.quote(operation.partition()) + " PARTITION OF "
				+ this.words.quote(operation.table()) + " " + bounds(operation.bounds())
				+ ((operation.partitionBy() != null) ? " PARTITION BY " + operation.partitionBy() : ""));
	}

	@Override
	public List<String> attachPartition(AttachPartition operation) {
		return List.of("ALTER TABLE " + this.words.quote(operation.table()) + " ATTACH PARTITION "
				+ this.words.quote(operation.partition()) + " " + bounds(operation.bounds()));
	}

	private String bounds(String bounds) {
		return bounds.equalsIgnoreCase("DEFAULT") ? "DEFAULT" : "FOR VALUES " + bounds;
	}

	@Override
	public List<String> detachPartition(DetachPartition operation) {
		if (operation.concurrently()) {
			this.features.require(14, "DETACH PARTITION CONCURRENTLY", "Detach it while others wait.");
		}
		return List.of("ALTER TABLE " + this.words.quote(operation.table()) + " DETACH PARTITION "
				+ this.words.quote(operation.partition()) + (operation.concurrently() ? " CONCURRENTLY" : ""));
	}

	private List<String> drop(String what, ObjectName name, Set<Removal> options) {
		if (options.contains(Removal.CONCURRENTLY)) {
			throw this.words.unsupported("DROP " + what + " CONCURRENTLY", "Leave the option away.");
		}
		return List.of("DROP " + what + " " + this.words.ifExists(options) + this.words.quote(name)
				+ this.words.cascade(options));
	}

}
