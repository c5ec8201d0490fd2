package dev.migrate.operation;

import java.util.Locale;

import dev.migrate.schema.Label;
import org.jspecify.annotations.Nullable;

/** Says in a few words what an operation is about, for those who look for it. */
final class OperationSummary
		implements OperationVisitor<String>, TableOperationVisitor<String>, ObjectOperationVisitor<String> {

	static final OperationSummary WORDS = new OperationSummary();

	@Override
	public String table(TableOperation operation) {
		return operation.accept((TableOperationVisitor<String>) this);
	}

	@Override
	public String object(ObjectOperation operation) {
		return operation.accept((ObjectOperationVisitor<String>) this);
	}

	@Override
	public String restoreObject(RestoreObject operation) {
		return "restore " + operation.description();
	}

	@Override
	public String executeSql(ExecuteSql operation) {
		return "SQL text";
	}

	@Override
	public String bulkInsert(BulkInsert operation) {
		return "insert rows" + of(operation.table());
	}

	@Override
	public String backfill(Backfill operation) {
		return "backfill " + quoted(operation.name()) + of(operation.table());
	}

	@Override
	public String custom(CustomOperation operation) {
		return operation.getClass().getSimpleName();
	}

	@Override
	public String createTable(CreateTable operation) {
		return "create table " + quoted(operation.table().name());
	}

	@Override
	public String dropTable(DropTable operation) {
		return "drop table " + quoted(operation.table());
	}

	@Override
	public String renameTable(RenameTable operation) {
		return "rename table " + quoted(operation.table());
	}

	@Override
	public String commentOnTable(CommentOnTable operation) {
		return "comment on table " + quoted(operation.table());
	}

	@Override
	public String addColumn(AddColumn operation) {
		return "add column " + quoted(operation.column().name()) + of(operation.table());
	}

	@Override
	public String dropColumn(DropColumn operation) {
		return "drop column " + quoted(operation.column()) + of(operation.table());
	}

	@Override
	public String alterColumn(AlterColumn operation) {
		return "alter column " + quoted(operation.column()) + of(operation.table());
	}

	@Override
	public String createIndex(CreateIndex operation) {
		return "create index" + called(operation.index().name()) + of(operation.table());
	}

	@Override
	public String dropIndex(DropIndex operation) {
		return "drop index " + quoted(operation.index());
	}

	@Override
	public String renameIndex(RenameIndex operation) {
		return "rename index " + quoted(operation.index());
	}

	@Override
	public String addConstraint(AddConstraint operation) {
		return "add constraint" + called(operation.constraint().name()) + of(operation.table());
	}

	@Override
	public String dropConstraint(DropConstraint operation) {
		return "drop constraint " + quoted(operation.name()) + of(operation.table());
	}

	@Override
	public String renameConstraint(RenameConstraint operation) {
		return "rename constraint " + quoted(operation.name()) + of(operation.table());
	}

	@Override
	public String validateConstraint(ValidateConstraint operation) {
		return "validate constraint " + quoted(operation.name()) + of(operation.table());
	}

	@Override
	public String alterTable(AlterTable operation) {
		return "alter table " + quoted(operation.table());
	}

	@Override
	public String createSchema(CreateSchema operation) {
		return "create schema " + quoted(operation.name());
	}

	@Override
	public String dropSchema(DropSchema operation) {
		return "drop schema " + quoted(operation.name());
	}

	@Override
	public String createEnumType(CreateEnumType operation) {
		return "create enum type " + quoted(operation.name());
	}

	@Override
	public String addEnumValue(AddEnumValue operation) {
		return "add value " + quoted(operation.value()) + of(operation.type());
	}

	@Override
	public String renameEnumValue(RenameEnumValue operation) {
		return "rename value " + quoted(operation.value()) + of(operation.type());
	}

	@Override
	public String removeEnumValue(RemoveEnumValue operation) {
		return "remove value " + quoted(operation.value()) + of(operation.type());
	}

	@Override
	public String dropType(DropType operation) {
		return "drop type " + quoted(operation.name());
	}

	@Override
	public String createDomain(CreateDomain operation) {
		return "create domain " + quoted(operation.name());
	}

	@Override
	public String dropDomain(DropDomain operation) {
		return "drop domain " + quoted(operation.name());
	}

	@Override
	public String createSequence(CreateSequence operation) {
		return "create sequence " + quoted(operation.name());
	}

	@Override
	public String alterSequence(AlterSequence operation) {
		return "alter sequence " + quoted(operation.name());
	}

	@Override
	public String dropSequence(DropSequence operation) {
		return "drop sequence " + quoted(operation.name());
	}

	@Override
	public String createObject(CreateObject operation) {
		return (operation.replace() ? "replace " : "create ") + kind(operation.object().kind())
				+ quoted(operation.object().name());
	}

	@Override
	public String dropObject(DropObject operation) {
		return "drop " + kind(operation.kind()) + quoted(operation.name());
	}

	@Override
	public String refreshMaterializedView(RefreshMaterializedView operation) {
		return "refresh materialized view " + quoted(operation.name());
	}

	@Override
	public String createExtension(CreateExtension operation) {
		return "create extension " + quoted(operation.name());
	}

	@Override
	public String dropExtension(DropExtension operation) {
		return "drop extension " + quoted(operation.name());
	}

	@Override
	public String setRowSecurity(SetRowSecurity operation) {
		return "set row security" + of(operation.table());
	}

	@Override
	public String createPolicy(CreatePolicy operation) {
		return "create policy " + quoted(operation.policy().name()) + of(operation.table());
	}

	@Override
	public String dropPolicy(DropPolicy operation) {
		return "drop policy " + quoted(operation.name()) + of(operation.table());
	}

	@Override
	public String grant(Grant operation) {
		return "grant on " + operation.on();
	}

	@Override
	public String revoke(Revoke operation) {
		return "revoke on " + operation.on();
	}

	@Override
	public String createPartition(CreatePartition operation) {
		return "create partition " + quoted(operation.partition());
	}

	@Override
	public String attachPartition(AttachPartition operation) {
		return "attach partition " + quoted(operation.partition());
	}

	@Override
	public String detachPartition(DetachPartition operation) {
		return "detach partition " + quoted(operation.partition());
	}

	private static String quoted(Object name) {
		return "'" + name + "'";
	}

	private static String of(@Nullable Object owner) {
		return (owner != null) ? " of " + quoted(owner) : "";
	}

	private static String called(@Nullable Label name) {
		return (name != null) ? " " + quoted(name) : "";
	}

	private static String kind(ReplaceableObject.Kind kind) {
		return kind.sql().toLowerCase(Locale.ROOT) + " ";
	}

}
