package dev.migrate.script;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads when a revision was written. */
final class CreationDate {

	static final String EXPECTED = "a date such as 2026-01-31 or an instant such as 2026-01-31T10:15:00Z";

	private static final int DATE_LENGTH = 10;

	private CreationDate() {
	}

	/** Return the instant, or nothing if the text is neither an instant nor a date. */
	static Optional<Instant> parse(String text) {
		try {
			return Optional
				.of((text.length() == DATE_LENGTH) ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
						: OffsetDateTime.parse(text).toInstant());
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
