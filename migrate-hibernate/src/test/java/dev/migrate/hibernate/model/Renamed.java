package dev.migrate.hibernate.model;

import java.util.Set;

import dev.migrate.annotation.NotMigrated;
import dev.migrate.annotation.RenamedFrom;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** Entities that say something to whoever migrates them. */
public final class Renamed {

	private Renamed() {
	}

	@Embeddable
	public static class Place {

		@RenamedFrom("town")
		String city;

	}

	@Entity
	@Table(name = "customers")
	@RenamedFrom("clients")
	public static class Customer {

		@Id
		@RenamedFrom("client_id")
		Long id;

		@RenamedFrom("title")
		String name;

		@Embedded
		Place place;

		@ManyToOne
		@RenamedFrom("parent_id")
		Customer group;

		@ElementCollection
		@RenamedFrom("client_tags")
		Set<String> tags;

	}

	@Entity
	@Table(name = "ledger")
	@NotMigrated
	public static class Ledger {

		@Id
		Long id;

		@ElementCollection
		Set<String> remarks;

		@ManyToOne
		Customer customer;

	}

}
