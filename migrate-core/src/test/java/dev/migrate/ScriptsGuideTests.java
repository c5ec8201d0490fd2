package dev.migrate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.migrate.script.RevisionScript;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.Test;

import static dev.migrate.schema.Definitions.bigInteger;
import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.string;
import static org.assertj.core.api.Assertions.assertThat;

/** The script that the guide shows is the one that is written. */
class ScriptsGuideTests {

	private static final String LEFT_OUT = "…";

	@Test
	void guideShowsWhatIsWritten() throws IOException {
		RevisionScript customers = TestRevisions.revision("1f0a")
			.message("create customers")
			.upgrade((op) -> op.createTable("customers", column("id", bigInteger()).autoIncrement().primaryKey(),
					column("name", string(100)).notNull()));
		String script = Migrator.builder()
			.source(TestRevisions.of(customers))
			.build()
			.scripts("postgresql")
			.upgrade("heads");
		assertThat(script).containsSubsequence(shown());
	}

	private static List<String> shown() throws IOException {
		String guide = Files.readString(Path.of("../docs/guide/scripts.md"));
		int start = guide.indexOf("```sql\n") + "```sql\n".length();
		String block = guide.substring(start, guide.indexOf("```", start));
		return List.of(block.split("\n" + LEFT_OUT + "\n", -1));
	}

}
