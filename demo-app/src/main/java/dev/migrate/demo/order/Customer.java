package dev.migrate.demo.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnDefault;

@Entity
@Table(name = "customers")
class Customer {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private long id;

	@Column(length = 254, nullable = false, unique = true)
	private String email;

	@ColumnDefault("''")
	@Column(length = 100, nullable = false)
	private String givenName;

	@ColumnDefault("''")
	@Column(length = 100, nullable = false)
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
