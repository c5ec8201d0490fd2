package dev.migrate.autoconfigure.beans.located;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

/** A collaborator of revisions. */
@Component
public class Names {

	private final List<String> asked = new ArrayList<>();

	/** Return a name. */
	public String name(String name) {
		this.asked.add(name);
		return name;
	}

	/** Return all names that were returned. */
	public List<String> asked() {
		return this.asked;
	}

}
