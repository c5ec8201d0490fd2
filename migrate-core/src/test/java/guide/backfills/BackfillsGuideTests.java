package guide.backfills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.Migrator;
import dev.migrate.backfill.BackfillState;
import dev.migrate.script.ClasspathRevisionSource;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code docs/guide/backfills.md} shows is what runs here. */
class BackfillsGuideTests {

	private static final Path ROOT = Path.of("..");

	private static final Pattern INCLUDE = Pattern.compile("<!-- include: (\\S+) -->\n```\\w+\n(.*?)```",
			Pattern.DOTALL);

	@Test
	void guideShowsTheFilesAsTheyAre() throws IOException {
		Matcher includes = INCLUDE.matcher(Files.readString(ROOT.resolve("docs/guide/backfills.md")));
		List<String> files = new ArrayList<>();
		while (includes.find()) {
			files.add(includes.group(1));
			assertThat(Files.readString(ROOT.resolve(includes.group(1)))).as(includes.group(1))
				.endsWith(includes.group(2));
		}
		assertThat(files).hasSize(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "guide.backfills", "guide.backfills_in_sql" })
	void shownRevisionsRun(String location) {
		Migrator migrator = Migrator.builder(PostgresServer.newest().createDatabase().dataSource())
			.source(ClasspathRevisionSource.builder().locations(location).build())
			.build();
		migrator.upgrade();
		assertThat(migrator.backfills().list()).singleElement().satisfies((backfill) -> {
			assertThat(backfill.state()).isEqualTo(BackfillState.DONE);
			assertThat(backfill.rowsDone()).isEqualTo(3000);
		});
	}

}
