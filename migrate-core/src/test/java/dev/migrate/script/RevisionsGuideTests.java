package dev.migrate.script;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code docs/guide/revisions.md} shows is what runs here. */
class RevisionsGuideTests {

	private static final Path ROOT = Path.of("..");

	private static final Pattern INCLUDE = Pattern.compile("<!-- include: (\\S+) -->\n```\\w+\n(.*?)```",
			Pattern.DOTALL);

	@Test
	void guideShowsTheFilesAsTheyAre() throws Exception {
		Matcher includes = INCLUDE.matcher(Files.readString(ROOT.resolve("docs/guide/revisions.md")));
		List<String> files = new ArrayList<>();
		while (includes.find()) {
			files.add(includes.group(1));
			assertThat(includes.group(2)).as(includes.group(1))
				.isEqualTo(Files.readString(ROOT.resolve(includes.group(1))));
		}
		assertThat(files).hasSize(4);
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
