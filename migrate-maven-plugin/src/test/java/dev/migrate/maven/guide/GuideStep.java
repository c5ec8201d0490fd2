package dev.migrate.maven.guide;

import java.io.IOException;

import static org.assertj.core.api.Assertions.assertThat;

/** What the guide lets its reader do. */
sealed interface GuideStep {

	/** Do it, and see that what comes of it is what the guide shows. */
	void in(GuideProject project) throws IOException, InterruptedException;

	/**
	 * Write a file.
	 *
	 * @param file its path in the project
	 * @param content all of it
	 */
	record Edit(String file, String content) implements GuideStep {

		@Override
		public void in(GuideProject project) throws IOException {
			project.write(this.file, this.content);
		}

	}

	/**
	 * Write something more into a class.
	 *
	 * @param file its path in the project
	 * @param member what is added below its other members
	 */
	record Add(String file, String member) implements GuideStep {

		@Override
		public void in(GuideProject project) throws IOException {
			String content = project.read(this.file).stripTrailing();
			assertThat(content).endsWith("\n}");
			project.write(this.file, content.substring(0, content.length() - 1) + this.member + "\n}\n");
		}

	}

	/**
	 * Type commands.
	 *
	 * @param session them and what they print
	 */
	record Type(ShownSession session) implements GuideStep {

		@Override
		public void in(GuideProject project) throws IOException, InterruptedException {
			this.session.verify(project.type(this.session.commands()));
		}

	}

	/**
	 * Start the application.
	 *
	 * @param session the command and what it prints until the application is there
	 */
	record Start(ShownSession session) implements GuideStep {

		@Override
		public void in(GuideProject project) throws IOException {
			this.session.verify(project.start(this.session.commands(), this.session::isShownBy));
		}

	}

	/** Stop the application. */
	record Stop() implements GuideStep {

		@Override
		public void in(GuideProject project) {
			project.stop();
		}

	}

}
