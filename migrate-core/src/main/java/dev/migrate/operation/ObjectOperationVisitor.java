package dev.migrate.operation;

/**
 * Has a method for each operation of its family.
 *
 * @param <R> what comes out of a visit
 */
public interface ObjectOperationVisitor<R> {

	/** Create a schema. */
	R createSchema(CreateSchema operation);

	/** Drop a schema. */
	R dropSchema(DropSchema operation);

	/** Create an enum type. */
	R createEnumType(CreateEnumType operation);

	/** Add a value to an enum type. */
	R addEnumValue(AddEnumValue operation);

	/** Give a value of an enum type another name. */
	R renameEnumValue(RenameEnumValue operation);

	/** Take a value away from an enum type, if no row has it. */
	R removeEnumValue(RemoveEnumValue operation);

	/** Drop a type. */
	R dropType(DropType operation);

	/** Create a domain. */
	R createDomain(CreateDomain operation);

	/** Drop a domain. */
	R dropDomain(DropDomain operation);

	/** Create a sequence. */
	R createSequence(CreateSequence operation);

	/** Change how a sequence counts. */
	R alterSequence(AlterSequence operation);

	/** Drop a sequence. */
	R dropSequence(DropSequence operation);

	/** Create or replace a view, a routine or a trigger. */
	R createObject(CreateObject operation);

	/** Drop a view, a routine or a trigger. */
	R dropObject(DropObject operation);

	/** Fill a materialised view anew. */
	R refreshMaterializedView(RefreshMaterializedView operation);

	/** Install an extension. */
	R createExtension(CreateExtension operation);

	/** Remove an extension. */
	R dropExtension(DropExtension operation);

	/** Switch the row-level security of a table on or off. */
	R setRowSecurity(SetRowSecurity operation);

	/** Create a policy of row-level security. */
	R createPolicy(CreatePolicy operation);

	/** Drop a policy of row-level security. */
	R dropPolicy(DropPolicy operation);

	/** Grant privileges. */
	R grant(Grant operation);

	/** Take privileges back. */
	R revoke(Revoke operation);

	/** Create a partition of a table. */
	R createPartition(CreatePartition operation);

	/** Make a table a partition of another. */
	R attachPartition(AttachPartition operation);

	/** Make a partition a table of its own. */
	R detachPartition(DetachPartition operation);

}
