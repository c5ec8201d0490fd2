package shop;

import java.math.BigDecimal;
import java.time.*;
import java.util.*;

import jakarta.persistence.*;
import org.hibernate.annotations.*;
import org.hibernate.type.SqlTypes;

import jakarta.persistence.Index;
import jakarta.persistence.Table;

@Entity
@Table(indexes = @Index(name = "customer_by_name", columnList = "last_name, first_name"))
class Customer extends Numbered {

	@Column(nullable = false, unique = true)
	String email;

	@Column(nullable = false, length = 20)
	String title;

	String firstName;

	String lastName;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false, length = 20)
	CustomerState state;

	@CreationTimestamp
	Instant createdAt;

	@ElementCollection
	List<Phone> phones;

	@ManyToMany
	Set<CustomerGroup> groups;

}

enum CustomerState {

	NEW, ACTIVE, BLOCKED

}

@Embeddable
class Phone {

	@Column(nullable = false, length = 30)
	String number;

	@Enumerated(EnumType.ORDINAL)
	PhoneKind kind;

}

enum PhoneKind {

	HOME, WORK, MOBILE

}

@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "customer_group_name", columnNames = "name"))
class CustomerGroup extends Numbered {

	@Column(nullable = false, length = 50)
	String name;

	@ColumnDefault("0")
	@Column(precision = 5, scale = 2)
	BigDecimal discount;

}

@Entity
class Address extends Numbered {

	@ManyToOne(optional = false)
	Customer customer;

	@Embedded
	PostalAddress postal;

	boolean billing;

}

@Entity
class CustomerNote extends Numbered {

	@ManyToOne(optional = false)
	@OnDelete(action = OnDeleteAction.CASCADE)
	Customer customer;

	@Column(nullable = false, length = 1000)
	String text;

}

// More to come.
