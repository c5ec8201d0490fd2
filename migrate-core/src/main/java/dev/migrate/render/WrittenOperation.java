package dev.migrate.render;

import java.util.List;
import java.util.Optional;

import dev.migrate.operation.Operation;

/**
 * An operation as a new revision says it, with what its reviewer has to know.
 *
 * @param operation the operation
 * @param remarks what is worth a thought, a sentence each
 * @param question what somebody has to decide before the revision can run
 */
public record WrittenOperation(Operation operation, List<String> remarks, Optional<String> question) {

	public WrittenOperation {
		remarks = List.copyOf(remarks);
		question = question.map((text) -> text.strip().replaceAll("\\s+", " "));
	}

	/** Return an operation that nothing is to be said about. */
	public static WrittenOperation of(Operation operation) {
		return new WrittenOperation(operation, List.of(), Optional.empty());
	}

	/** Return an operation with remarks. */
	public static WrittenOperation of(Operation operation, List<String> remarks) {
		return new WrittenOperation(operation, remarks, Optional.empty());
	}

	/** Return the remarks, each in lines of a width. */
	List<String> remarkLines(int width) {
		return this.remarks.stream().flatMap((remark) -> WrappedText.lines(remark, width).stream()).toList();
	}

}
