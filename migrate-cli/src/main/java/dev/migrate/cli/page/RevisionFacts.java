package dev.migrate.cli.page;

import java.util.Optional;

import dev.migrate.execution.StepStatements;
import dev.migrate.script.RevisionScript;
import dev.migrate.version.HistoryEntry;

/**
 * What a page tells about a revision.
 *
 * @param script what the application knows of it
 * @param last the last step that was made with it, if the database was asked and
 * remembers one
 * @param upgrade what leads to it, if it is known for which database
 * @param downgrade what undoes it, if it is known for which database
 */
public record RevisionFacts(Optional<RevisionScript> script, Optional<HistoryEntry> last,
		Optional<StepStatements> upgrade, Optional<StepStatements> downgrade) {

}
