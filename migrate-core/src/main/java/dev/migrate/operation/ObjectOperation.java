package dev.migrate.operation;

/** A change to what is in a database beside its tables. */
public sealed interface ObjectOperation extends Operation permits CreateSchema, DropSchema, CreateEnumType,
		AddEnumValue, RenameEnumValue, RemoveEnumValue, DropType, CreateDomain, DropDomain, CreateSequence,
		AlterSequence, DropSequence, CreateObject, DropObject, RefreshMaterializedView, CreateExtension, DropExtension,
		SetRowSecurity, CreatePolicy, DropPolicy, Grant, Revoke, CreatePartition, AttachPartition, DetachPartition {

	/** Hand this operation to the method of the visitor that is meant for it. */
	<R> R accept(ObjectOperationVisitor<R> visitor);

	@Override
	default <R> R accept(OperationVisitor<R> visitor) {
		return visitor.object(this);
	}

}
