package dev.migrate.cli.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

import dev.migrate.cli.graph.Markup;
import dev.migrate.version.RunIdentity;

/** Writes HTML. Whatever is put into a template is escaped, unless it is HTML already. */
final class Html {

	private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private final StringBuilder text = new StringBuilder();

	/** Add markup with a {@code %s} for each value. */
	Html add(String template, Object... values) {
		this.text.append(template.formatted(Arrays.stream(values).map(Html::safe).toArray()));
		return this;
	}

	/** Add other markup. */
	Html add(Html other) {
		this.text.append(other.text);
		return this;
	}

	/** Return the markup of a moment, as people and programs read it. */
	static Html time(Instant instant) {
		return new Html().add("<time datetime=\"%s\">%s</time>", instant, SHOWN.format(instant));
	}

	/** Return who has run something. */
	static Html who(RunIdentity by) {
		return new Html().add("%s on %s with %s", by.osUser(), by.host(),
				(by.application() + " " + by.applicationVersion()).strip());
	}

	private static String safe(Object value) {
		return (value instanceof Html html) ? html.toString() : Markup.escaped(String.valueOf(value));
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
