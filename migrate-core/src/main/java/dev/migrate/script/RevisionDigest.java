package dev.migrate.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import dev.migrate.revision.RevisionId;

/**
 * A digest of a set of revisions with their statements. It does not depend on an order,
 * and a revision is added or taken away in constant time; so the digest of what is
 * applied is kept from step to step, and one comparison tells that no applied revision
 * was edited.
 *
 * @param hex 64 hexadecimal digits
 */
public record RevisionDigest(String hex) {

	/** The digest of no revision. */
	public static final RevisionDigest EMPTY = new RevisionDigest("0".repeat(64));

	/** Return the digest with a revision added, or taken away if it was there. */
	public RevisionDigest toggle(RevisionId id, String statementHash) {
		byte[] sum = HexFormat.of().parseHex(this.hex);
		byte[] entry = sha256(id.value() + '\n' + statementHash);
		for (int i = 0; i < sum.length; i++) {
			sum[i] ^= entry[i];
		}
		return new RevisionDigest(HexFormat.of().formatHex(sum));
	}

	private static byte[] sha256(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
