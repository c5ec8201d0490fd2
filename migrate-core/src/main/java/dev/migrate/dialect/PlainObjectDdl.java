package dev.migrate.dialect;

import java.util.List;

import dev.migrate.operation.AddEnumValue;
import dev.migrate.operation.AttachPartition;
import dev.migrate.operation.CreateEnumType;
import dev.migrate.operation.CreateExtension;
import dev.migrate.operation.CreatePartition;
import dev.migrate.operation.CreatePolicy;
import dev.migrate.operation.DetachPartition;
import dev.migrate.operation.DropExtension;
import dev.migrate.operation.DropPolicy;
import dev.migrate.operation.DropType;
import dev.migrate.operation.ObjectOperationVisitor;
import dev.migrate.operation.RemoveEnumValue;
import dev.migrate.operation.RenameEnumValue;
import dev.migrate.operation.SetRowSecurity;

/**
 * How objects are said in a database without what only PostgreSQL has: types with a name,
 * extensions, policies for rows, and partitions that are tables.
 */
public abstract class PlainObjectDdl implements ObjectOperationVisitor<List<String>> {

	@Override
	public List<String> createEnumType(CreateEnumType operation) {
		throw enumType();
	}

	@Override
	public List<String> addEnumValue(AddEnumValue operation) {
		throw enumType();
	}

	@Override
	public List<String> renameEnumValue(RenameEnumValue operation) {
		throw enumType();
	}

	@Override
	public List<String> removeEnumValue(RemoveEnumValue operation) {
		throw enumType();
	}

	@Override
	public List<String> dropType(DropType operation) {
		throw enumType();
	}

	/** Return the refusal of types with a name. */
	protected abstract UnsupportedOperationByDialectException enumType();

	@Override
	public List<String> createExtension(CreateExtension operation) {
		throw extension();
	}

	@Override
	public List<String> dropExtension(DropExtension operation) {
		throw extension();
	}

	/** Return the refusal of extensions. */
	protected abstract UnsupportedOperationByDialectException extension();

	@Override
	public List<String> setRowSecurity(SetRowSecurity operation) {
		throw policy();
	}

	@Override
	public List<String> createPolicy(CreatePolicy operation) {
		throw policy();
	}

	@Override
	public List<String> dropPolicy(DropPolicy operation) {
		throw policy();
	}

	/** Return the refusal of policies for rows. */
	protected abstract UnsupportedOperationByDialectException policy();

	@Override
	public List<String> createPartition(CreatePartition operation) {
		throw partition();
	}

	@Override
	public List<String> attachPartition(AttachPartition operation) {
		throw partition();
	}

	@Override
	public List<String> detachPartition(DetachPartition operation) {
		throw partition();
	}

	/** Return the refusal of partitions that are tables. */
	protected abstract UnsupportedOperationByDialectException partition();

}
