package dev.migrate.operation;

/** Makes another operation of some operations, and leaves all others as they are. */
public interface OperationRewriter extends OperationVisitor<Operation> {

	@Override
	default Operation table(TableOperation operation) {
		return operation;
	}

	@Override
	default Operation object(ObjectOperation operation) {
		return operation;
	}

	@Override
	default Operation restoreObject(RestoreObject operation) {
		return operation;
	}

	@Override
	default Operation executeSql(ExecuteSql operation) {
		return operation;
	}

	@Override
	default Operation bulkInsert(BulkInsert operation) {
		return operation;
	}

	@Override
	default Operation backfill(Backfill operation) {
		return operation;
	}

	@Override
	default Operation custom(CustomOperation operation) {
		return operation;
	}

}
