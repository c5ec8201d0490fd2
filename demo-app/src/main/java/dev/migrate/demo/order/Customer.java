package dev.migrate.demo.order;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "customers")
class Customer {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private long id;

	private String email;

	private String givenName;

	private String familyName;

	@SuppressWarnings("NullAway.Init")
	protected Customer() {
	}

	long id() {
		return this.id;
	}

	String email() {
		return this.email;
	}

	String name() {
		return (this.givenName + ' ' + this.familyName).strip();
	}

}
