package dev.migrate.execution;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrate.operation.Backfill;
import dev.migrate.operation.BulkInsert;
import dev.migrate.operation.CustomOperation;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.ObjectOperation;
import dev.migrate.operation.Operation;
import dev.migrate.operation.OperationVisitor;
import dev.migrate.operation.TableOperation;

/**
 * What operations say, in short, but for the values that they are given: those may be
 * another time or another random number whenever the revision runs.
 */
final class OperationFingerprint implements OperationVisitor<String> {

	private static final Pattern IDENTITY = Pattern.compile("@[0-9a-f]+");

	private OperationFingerprint() {
	}

	static String of(List<Operation> operations) {
		OperationFingerprint fingerprint = new OperationFingerprint();
		String words = operations.stream()
			.map((operation) -> operation.accept(fingerprint))
			.collect(Collectors.joining("\n"));
		// What has no text of its own is another whenever it is made.
		return sha256(IDENTITY.matcher(words).replaceAll("@"));
	}

	private static String sha256(String text) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public String table(TableOperation operation) {
		return operation.toString();
	}

	@Override
	public String object(ObjectOperation operation) {
		return operation.toString();
	}

	@Override
	public String executeSql(ExecuteSql operation) {
		return operation.statement().text();
	}

	@Override
	public String bulkInsert(BulkInsert operation) {
		return operation.summary();
	}

	@Override
	public String backfill(Backfill operation) {
		return operation.toString();
	}

	@Override
	public String custom(CustomOperation operation) {
		return operation.getClass().getName() + " " + operation.summary();
	}

}
