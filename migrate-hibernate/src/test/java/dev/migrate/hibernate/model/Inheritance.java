package dev.migrate.hibernate.model;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;

/** Entities that extend others. */
public final class Inheritance {

	private Inheritance() {
	}

	@MappedSuperclass
	public abstract static class Numbered {

		@Id
		@GeneratedValue
		Long id;

	}

	@Entity
	@jakarta.persistence.Inheritance(strategy = InheritanceType.SINGLE_TABLE)
	@DiscriminatorColumn(name = "kind", length = 20)
	public abstract static class Publication extends Numbered {

		@Column(nullable = false)
		String title;

	}

	@Entity
	@DiscriminatorValue("book")
	public static class Book extends Publication {

		@Column(nullable = false)
		String isbn;

	}

	@Entity
	@DiscriminatorValue("blog")
	public static class Blog extends Publication {

		@ManyToOne
		Book about;

	}

	@Entity
	@jakarta.persistence.Inheritance(strategy = InheritanceType.JOINED)
	public abstract static class Vehicle extends Numbered {

		int wheels;

	}

	@Entity
	public static class Car extends Vehicle {

		int doors;

	}

	@Entity
	public static class Truck extends Vehicle {

		int cargo;

		@ManyToOne
		Car follows;

	}

	@Entity
	@jakarta.persistence.Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	public abstract static class Account extends Numbered {

		@Column(unique = true, nullable = false)
		String iban;

	}

	@Entity
	public static class Savings extends Account {

		double interest;

	}

	@Entity
	public static class Current extends Account {

		long overdraft;

		@ManyToOne
		Savings covers;

	}

}
