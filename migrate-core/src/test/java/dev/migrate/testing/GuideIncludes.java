package dev.migrate.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that a page of the guide shows as they are. */
public final class GuideIncludes {

	private static final Path ROOT = Path.of("..");

	private static final Pattern INCLUDE = Pattern.compile("<!-- include: ([^\\s#]+) -->\n```\\w+\n(.*?)```",
			Pattern.DOTALL);

	private GuideIncludes() {
	}

	/** Make sure that a page shows what is in the files, and return their names. */
	public static List<String> verified(String page) throws IOException {
		Matcher includes = INCLUDE.matcher(Files.readString(ROOT.resolve(page)));
		List<String> files = new ArrayList<>();
		while (includes.find()) {
			files.add(includes.group(1));
			assertThat(includes.group(2)).as(includes.group(1))
				.isEqualTo(Files.readString(ROOT.resolve(includes.group(1))));
		}
		return files;
	}

}
