package dev.migrate.hibernate.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** Entities in the database of the connection and in another one. */
public final class Catalogs {

	/** The name of the other one. */
	public static final String BILLING = "billing_of_entities";

	private Catalogs() {
	}

	@Entity
	@Table(name = "customers")
	public static class Customer {

		@Id
		@GeneratedValue
		Long id;

		@Column(unique = true, length = 20)
		String code;

	}

	@Entity
	@Table(catalog = BILLING, name = "invoices", indexes = @Index(columnList = "number"))
	public static class Invoice {

		@Id
		@GeneratedValue
		Long id;

		String number;

		@ManyToOne
		Customer customer;

		@ManyToOne
		Invoice corrected;

	}

}
