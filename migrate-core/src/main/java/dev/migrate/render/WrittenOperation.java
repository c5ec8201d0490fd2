package dev.migrate.render;

import java.util.List;
import java.util.Optional;

import dev.migrate.operation.Operation;

/**
 * An operation as it is written down for somebody to read.
 *
 * @param operation what is done
 * @param remarks what the reader should know about it
 * @param question what somebody has to decide before it may run
 */
public record WrittenOperation(Operation operation, List<String> remarks, Optional<String> question) {

	public WrittenOperation {
		remarks = List.copyOf(remarks);
	}

	/** Return an operation that explains itself. */
	public static WrittenOperation of(Operation operation) {
		return new WrittenOperation(operation, List.of(), Optional.empty());
	}

}
