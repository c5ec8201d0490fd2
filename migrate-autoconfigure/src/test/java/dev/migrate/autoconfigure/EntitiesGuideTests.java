package dev.migrate.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code docs/guide/entities.md} shows is code that tests run, by its tags. */
class EntitiesGuideTests {

	private static final Path ROOT = Path.of("..");

	private static final Pattern CODE = Pattern.compile("(?:<!-- include: (\\S+)#(\\w+) -->\n)?```java\n(.*?)```",
			Pattern.DOTALL);

	@Test
	void guideShowsTheCodeThatRuns() throws IOException {
		List<MatchResult> shown = CODE.matcher(Files.readString(ROOT.resolve("docs/guide/entities.md")))
			.results()
			.toList();
		assertThat(shown).hasSize(3);
		for (MatchResult code : shown) {
			assertThat(code.group(1)).as("whence this is:%n%s", code.group(3)).isNotNull();
			assertThat(code.group(3)).as(code.group(2)).isEqualTo(tagged(ROOT.resolve(code.group(1)), code.group(2)));
		}
	}

	private static String tagged(Path file, String tag) throws IOException {
		List<String> lines = Files.readAllLines(file);
		List<String> stripped = lines.stream().map(String::strip).toList();
		int begin = stripped.indexOf("// tag::%s[]".formatted(tag));
		int end = stripped.indexOf("// end::%s[]".formatted(tag));
		assertThat(begin).as("the tag '%s' of %s", tag, file).isNotNegative().isLessThan(end);
		return String.join("\n", lines.subList(begin + 1, end)).stripIndent() + "\n";
	}

}
