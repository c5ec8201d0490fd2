package dev.migrate.hibernate.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Entities that refer to others, or that have more than one table. */
public final class Relations {

	private Relations() {
	}

	@Embeddable
	public static class Address {

		@Column(nullable = false)
		String street;

		String city;

	}

	@Entity
	public static class Household {

		@Id
		Long id;

		@Embedded
		Address home;

		@Embedded
		@AttributeOverride(name = "street", column = @Column(name = "work_street"))
		@AttributeOverride(name = "city", column = @Column(name = "work_city", length = 50))
		Address work;

	}

	@Entity
	public static class Person {

		@Id
		Long id;

		@ElementCollection
		Set<String> nicknames;

		@ElementCollection
		@OrderColumn
		List<String> phones;

		@ElementCollection
		@CollectionTable(name = "settings", joinColumns = @JoinColumn(name = "owner_id"))
		@MapKeyColumn(name = "setting")
		@Column(name = "setting_value", nullable = false)
		Map<String, String> settings;

		@ElementCollection
		List<Address> addresses;

	}

	@Entity
	public static class Course {

		@Id
		Long id;

		@ManyToMany(mappedBy = "courses")
		Set<Student> students;

	}

	@Entity
	public static class Student {

		@Id
		Long id;

		@ManyToMany
		@JoinTable(name = "enrolments", joinColumns = @JoinColumn(name = "student"),
				inverseJoinColumns = @JoinColumn(name = "course"), foreignKey = @ForeignKey(name = "enrolled_student"))
		Set<Course> courses;

		@ManyToOne(optional = false)
		@OnDelete(action = OnDeleteAction.CASCADE)
		Course favourite;

		@ManyToOne
		@OnDelete(action = OnDeleteAction.SET_NULL)
		Course second;

		@OneToOne
		Student mentor;

		@ManyToOne
		@JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
		Course unchecked;

		@OneToMany
		Set<Exam> exams;

	}

	@Entity
	public static class Exam {

		@Id
		Long id;

	}

	@Embeddable
	public record OrderLineId(long orderId, int line) {

	}

	@Entity
	public static class OrderLine {

		@EmbeddedId
		OrderLineId id;

		@ManyToOne
		OrderLine replaces;

	}

	@Entity
	@SecondaryTable(name = "biographies")
	@Table(name = "authors")
	public static class Author {

		@Id
		Long id;

		String name;

		@Column(table = "biographies", length = 4000)
		String biography;

	}

}
