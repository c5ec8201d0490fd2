package dev.migrate.script;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads when a revision was written. */
final class CreationDate {

	static final String EXPECTED = "a date such as 2026-01-31 or an instant such as 2026-01-31T10:15:00Z";

	private static final String DATE = "0000-00-00";

	private static final String INSTANT = "0000-00-00T00:00:00Z";

	private CreationDate() {
	}

	/** Return the instant, or nothing if the text is neither an instant nor a date. */
	static Optional<Instant> parse(String text) {
		try {
			return Optional.of(instant(text));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/**
	 * The usual forms are read without a formatter, which costs more than all the rest.
	 */
	private static Instant instant(String text) {
		if (hasForm(text, DATE)) {
			return LocalDateTime.of(date(text), LocalTime.MIDNIGHT).toInstant(ZoneOffset.UTC);
		}
		if (hasForm(text, INSTANT)) {
			LocalTime time = LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19));
			return LocalDateTime.of(date(text), time).toInstant(ZoneOffset.UTC);
		}
		return OffsetDateTime.parse(text).toInstant();
	}

	private static LocalDate date(String text) {
		return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
	}

	private static int number(String text, int start, int end) {
		return Integer.parseInt(text, start, end, 10);
	}

	private static boolean hasForm(String text, String form) {
		if (text.length() != form.length()) {
			return false;
		}
		for (int i = 0; i < form.length(); i++) {
			char character = text.charAt(i);
			boolean digit = character >= '0' && character <= '9';
			if ((form.charAt(i) == '0') ? !digit : character != form.charAt(i)) {
				return false;
			}
		}
		return true;
	}

}
