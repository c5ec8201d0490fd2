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

	/** Return the digest of these revisions. */
	public static RevisionDigest of(Iterable<? extends RevisionScript> scripts) {
		MessageDigest sha256 = sha256();
		byte[] sum = new byte[sha256.getDigestLength()];
		for (RevisionScript script : scripts) {
			toggle(sum, sha256, script.revision().id(), script.statementHash());
		}
		return new RevisionDigest(HexFormat.of().formatHex(sum));
	}

	/** Return the digest with a revision added, or taken away if it was there. */
	public RevisionDigest toggle(RevisionId id, String statementHash) {
		byte[] sum = HexFormat.of().parseHex(this.hex);
		toggle(sum, sha256(), id, statementHash);
		return new RevisionDigest(HexFormat.of().formatHex(sum));
	}

	private static void toggle(byte[] sum, MessageDigest sha256, RevisionId id, String statementHash) {
		byte[] entry = sha256.digest((id.value() + '\n' + statementHash).getBytes(StandardCharsets.UTF_8));
		for (int i = 0; i < sum.length; i++) {
			sum[i] ^= entry[i];
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
