package dev.migrate.cli.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.migrate.autogenerate.InvalidRenameException;
import dev.migrate.autogenerate.Rename;
import dev.migrate.cli.command.UsageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a comparison. */
public final class ComparisonChoices {

	private static final String BESIDE = "";

	private static final String EMBEDDED = "embedded";

	private static final String JDBC = "jdbc:";

	@Option(names = "--scratch", paramLabel = "embedded|URL", arity = "0..1", fallbackValue = BESIDE,
			description = "Compare with a database that all revisions are applied to first: one beside the application's that is dropped afterwards, one that is started for this alone, or the empty one at a JDBC URL.")
	private @Nullable String scratch;

	@Option(names = "--target", paramLabel = "FILE|URL",
			description = "Compare with what the statements of a file make of an empty database, or with the database at a JDBC URL, instead of the entities.")
	private @Nullable String target;

	@Option(names = "--rename", paramLabel = "OLD=NEW",
			description = "Say that a table (old=new) or a column (table.old=new) has only got another name; may be repeated.")
	private List<String> renames = List.of();

	@Option(names = "--no-renames", description = "Say that nothing else has only got another name.")
	private boolean noRenames;

	/** Refuse what can't be understood. */
	public void verify() {
		renames();
		if (place() == Place.URL && !scratchUrl().startsWith(JDBC)) {
			throw new UsageException(
					"The scratch database '%s' can't be understood. Write --scratch, --scratch=embedded or --scratch=jdbc:…"
						.formatted(scratchUrl()));
		}
	}

	/** Return whether any of them was typed. */
	public boolean isAny() {
		return this.scratch != null || this.target != null || !this.renames.isEmpty() || this.noRenames;
	}

	List<Rename> renames() {
		List<Rename> parsed = new ArrayList<>();
		for (String text : this.renames) {
			try {
				parsed.add(Rename.parse(text));
			}
			catch (InvalidRenameException ex) {
				throw new UsageException(String.valueOf(ex.getMessage()));
			}
		}
		return parsed;
	}

	boolean isNothingRenamed() {
		return this.noRenames;
	}

	Optional<String> target() {
		return Optional.ofNullable(this.target);
	}

	/** Return where the database is that is compared. */
	Place place() {
		if (this.scratch == null) {
			return Place.APPLICATION;
		}
		return switch (this.scratch) {
			case BESIDE -> Place.BESIDE;
			case EMBEDDED -> Place.EMBEDDED;
			default -> Place.URL;
		};
	}

	/** Return the URL of the scratch database, which was typed. */
	String scratchUrl() {
		return Objects.requireNonNull(this.scratch);
	}

	/** Where a database is that is compared. */
	enum Place {

		/** The application's own. */
		APPLICATION,

		/** A scratch database beside it. */
		BESIDE,

		/** A scratch database that is started for this alone. */
		EMBEDDED,

		/** A scratch database at a URL. */
		URL

	}

}
