package dev.migrate.cli.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.cli.testing.Example;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AuthorGuideTests {

	@Test
	void guideTypesWhatIsUnderstood() throws IOException {
		String guide = Files.readString(Path.of("../docs/guide/commands.md"));
		String section = guide.substring(guide.indexOf("## Writing revisions"));
		Matcher shell = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL).matcher(section);
		assertThat(shell.find()).isTrue();
		assertThat(Example.among(shell.group(1).lines().toList())).hasSize((int) shell.group(1).lines().count())
			.allSatisfy((example) -> assertThat(example.complaint()).isEmpty());
	}

}
