package dev.migrate.demo.transcript;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Every transcript, typed again. With {@code -Dtranscripts.write=true} they are written
 * anew, to be read before they are committed.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "The shell and its programs are those of Linux")
class TranscriptsIT {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path home;

	static List<String> names() {
		return Transcripts.names();
	}

	@ParameterizedTest
	@MethodSource("names")
	void saysTheSame(String name) throws Exception {
		Transcript transcript = Transcripts.read(name);
		try (Session session = new Session(this.home, transcript)) {
			assumeThat(session.isPossible(transcript) || System.getenv("CI") != null).isTrue();
			Transcript repeated = session.repeat(transcript);
			if (Boolean.getBoolean("transcripts.write")) {
				Transcripts.write(name, repeated);
			}
			else {
				assertThat(repeated).hasToString(transcript.toString());
			}
		}
	}

}
