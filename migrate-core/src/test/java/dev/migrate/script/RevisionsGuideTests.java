package dev.migrate.script;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import dev.migrate.testing.GuideIncludes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code docs/guide/revisions.md} shows is what runs here. */
class RevisionsGuideTests {

	private static final Path ROOT = Path.of("..");

	@Test
	void guideShowsTheFilesAsTheyAre() throws Exception {
		assertThat(GuideIncludes.verified("docs/guide/revisions.md")).hasSize(4);
	}

	@Test
	void guideNamesEveryKeyOfTheHeader() throws Exception {
		String guide = Files.readString(ROOT.resolve("docs/guide/revisions.md"));
		for (HeaderKey key : HeaderKey.values()) {
			assertThat(guide).contains("| `" + key + "` |");
		}
	}

	@Test
	void shownRevisionsFollowEachOtherAndRun() {
		RecordingOperations op = new RecordingOperations();
		RevisionCatalog catalog = ClasspathRevisionSource.builder()
			.locations("guide.revisions")
			.placeholders(Map.of("reporting-role", "reporter"))
			.build()
			.read();
		catalog.scripts().forEach((script) -> script.upgrade(op));
		assertThat(catalog.heads()).hasToString("[e17a90c3b2d8]");
		assertThat(op.statements()).hasSize(5).contains("GRANT SELECT ON customer TO reporter");
	}

}
