package dev.migrate.script;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** What the header of a revision file can say. */
enum HeaderKey {

	REVISION, DOWN_REVISION, BRANCH_LABELS, DEPENDS_ON, MESSAGE, CREATED, TRANSACTIONAL, RERUNNABLE, PLACEHOLDERS,
	IRREVERSIBLE, NOTHING_TO_UNDO, REQUIRES_BACKFILL, CONTRACT;

	private static final HeaderKey[] KEYS = values();

	private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

	static @Nullable HeaderKey of(String text) {
		for (HeaderKey key : KEYS) {
			if (key.text.equals(text)) {
				return key;
			}
		}
		return null;
	}

	static String all() {
		return Arrays.stream(KEYS).map(HeaderKey::toString).collect(Collectors.joining(", "));
	}

	@Override
	public String toString() {
		return this.text;
	}

}
