package dev.migrate.diff;

import java.util.Optional;
import java.util.Set;

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
import dev.migrate.operation.Grant;
import dev.migrate.operation.ObjectOperationVisitor;
import dev.migrate.operation.RefreshMaterializedView;
import dev.migrate.operation.Removal;
import dev.migrate.operation.RemoveEnumValue;
import dev.migrate.operation.RenameEnumValue;
import dev.migrate.operation.Revoke;
import dev.migrate.operation.SetRowSecurity;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;

/**
 * What a database tells of changes to what is not a table.
 *
 * @param schema what it looks like
 */
record ObjectEffects(Schema schema) implements ObjectOperationVisitor<Effect> {

	@Override
	public Effect createSchema(CreateSchema operation) {
		return created(operation.options(), this.schema.schemas().contains(operation.name()));
	}

	@Override
	public Effect dropSchema(DropSchema operation) {
		return dropped(operation.options(), this.schema.schemas().contains(operation.name()));
	}

	@Override
	public Effect createEnumType(CreateEnumType operation) {
		return created(operation.options(), enumType(operation.name()).isPresent());
	}

	@Override
	public Effect addEnumValue(AddEnumValue operation) {
		return created(operation.options(), hasValue(operation.type(), operation.value()));
	}

	@Override
	public Effect renameEnumValue(RenameEnumValue operation) {
		return (hasValue(operation.type(), operation.value()) == hasValue(operation.type(), operation.newValue()))
				? Effect.UNKNOWN : Effect.of(hasValue(operation.type(), operation.newValue()));
	}

	@Override
	public Effect removeEnumValue(RemoveEnumValue operation) {
		return Effect.UNKNOWN;
	}

	@Override
	public Effect dropType(DropType operation) {
		return operation.options().contains(Removal.IF_EXISTS) ? Effect.REPEATABLE : Effect.UNKNOWN;
	}

	@Override
	public Effect createDomain(CreateDomain operation) {
		return Effect.UNKNOWN;
	}

	@Override
	public Effect dropDomain(DropDomain operation) {
		return Effect.UNKNOWN;
	}

	@Override
	public Effect createSequence(CreateSequence operation) {
		return created(operation.options(), hasSequence(operation.name()));
	}

	@Override
	public Effect alterSequence(AlterSequence operation) {
		return Effect.REPEATABLE;
	}

	@Override
	public Effect dropSequence(DropSequence operation) {
		return dropped(operation.options(), hasSequence(operation.name()));
	}

	@Override
	public Effect createObject(CreateObject operation) {
		return operation.replace() ? Effect.REPEATABLE : Effect.UNKNOWN;
	}

	@Override
	public Effect dropObject(DropObject operation) {
		return operation.options().contains(Removal.IF_EXISTS) ? Effect.REPEATABLE : Effect.UNKNOWN;
	}

	@Override
	public Effect refreshMaterializedView(RefreshMaterializedView operation) {
		return Effect.REPEATABLE;
	}

	@Override
	public Effect createExtension(CreateExtension operation) {
		return Effect.UNKNOWN;
	}

	@Override
	public Effect dropExtension(DropExtension operation) {
		return Effect.UNKNOWN;
	}

	@Override
	public Effect setRowSecurity(SetRowSecurity operation) {
		return Effect.REPEATABLE;
	}

	@Override
	public Effect createPolicy(CreatePolicy operation) {
		return Effect.UNKNOWN;
	}

	@Override
	public Effect dropPolicy(DropPolicy operation) {
		return Effect.UNKNOWN;
	}

	@Override
	public Effect grant(Grant operation) {
		return Effect.REPEATABLE;
	}

	@Override
	public Effect revoke(Revoke operation) {
		return Effect.REPEATABLE;
	}

	@Override
	public Effect createPartition(CreatePartition operation) {
		return Effect.UNKNOWN;
	}

	@Override
	public Effect attachPartition(AttachPartition operation) {
		return Effect.UNKNOWN;
	}

	@Override
	public Effect detachPartition(DetachPartition operation) {
		return Effect.UNKNOWN;
	}

	private Effect created(Set<Creation> options, boolean isThere) {
		return options.contains(Creation.IF_NOT_EXISTS) ? Effect.REPEATABLE : Effect.of(isThere);
	}

	private Effect dropped(Set<Removal> options, boolean isThere) {
		return options.contains(Removal.IF_EXISTS) ? Effect.REPEATABLE : Effect.of(!isThere);
	}

	private Optional<EnumType> enumType(ObjectName name) {
		return this.schema.enumTypes().stream().filter((type) -> known(name).equals(type.name())).findFirst();
	}

	private boolean hasValue(ObjectName type, String value) {
		return enumType(type).filter((found) -> found.values().contains(value)).isPresent();
	}

	private boolean hasSequence(ObjectName name) {
		return this.schema.sequences().stream().anyMatch((sequence) -> sequence.name().equals(known(name)));
	}

	private ObjectName known(ObjectName name) {
		return (name.schema() != null && !this.schema.schemas().contains(name.schema())) ? ObjectName.of(name.name())
				: name;
	}

}
