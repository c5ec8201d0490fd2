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
class ShopUser {

	@Id
	@GeneratedValue(strategy = GenerationType.UUID)
	UUID id;

	@Column(nullable = false, length = 60)
	@NaturalId
	String login;

	@Column(length = 100)
	String passwordHash;

	@ManyToMany
	Set<Role> roles;

}

@Entity
class Role extends Numbered {

	@Column(nullable = false, unique = true, length = 40)
	String name;

	@ManyToMany
	Set<Permission> permissions;

}

@Entity
class Permission {

	@Id
	@Column(length = 60)
	String name;

}

@Entity
class LoginAttempt {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	Long id;

	@ManyToOne
	ShopUser account;

	@Column(nullable = false)
	Instant attemptedAt;

	boolean successful;

}

@Entity
class ApiKey {

	@Id
	@GeneratedValue(strategy = GenerationType.UUID)
	UUID id;

	@ManyToOne(optional = false)
	ShopUser owner;

	@Column(nullable = false, length = 64)
	String secretHash;

	@ElementCollection
	@Enumerated(EnumType.STRING)
	@Column(name = "scope", length = 20)
	Set<ApiScope> scopes;

}

enum ApiScope {

	READ, WRITE

}

// More to come.
