package dev.migrate.maven.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The guide's walk through a change of an entity, followed command by command in the
 * project that the invoker has prepared.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The guide's commands are those of a Unix shell")
class DailyLoopIT {

	private static final Path TARGET = Path.of("target").toAbsolutePath();

	@Test
	void eachStepShowsWhatTheGuideShows() throws IOException, InterruptedException {
		List<GuideStep> steps = GuideSection.read(Path.of("../docs/guide/autogenerate.md"), "The daily loop").steps();
		assertThat(steps).hasAtLeastOneElementOfType(GuideStep.Edit.class)
			.hasAtLeastOneElementOfType(GuideStep.Type.class)
			.hasAtLeastOneElementOfType(GuideStep.Start.class);
		try (GuideProject project = new GuideProject(TARGET.resolve("it/orders"), maven())) {
			for (GuideStep step : steps) {
				step.in(project);
			}
		}
	}

	private static String maven() throws IOException {
		return "'%s' -B -s '%s' -Dmaven.repo.local='%s'".formatted(
				Path.of(System.getProperty("guide.maven"), "bin", "mvn"), settings(), TARGET.resolve("it-repository"));
	}

	private static Path settings() throws IOException {
		String remote = Path.of(System.getProperty("guide.remoteRepository")).toUri().toString();
		String settings = Files.readString(Path.of("src/it/settings.xml")).replace("@localRepositoryUrl@", remote);
		return Files.writeString(TARGET.resolve("it-settings.xml"), settings);
	}

}
