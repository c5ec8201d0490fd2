package dev.migrate.cli.completion;

/** A shell that completes what is typed; called as it is typed. */
enum Shell {

	/** The shell of most Linux systems. */
	bash("~/.bashrc"),

	/** The shell of macOS. */
	zsh("~/.zshrc");

	private final String startFile;

	Shell(String startFile) {
		this.startFile = startFile;
	}

	/** Return the file that it reads when it starts. */
	String startFile() {
		return this.startFile;
	}

}
