-- revision: 7c11
-- down-revision: 1f0a
-- placeholders: true
-- message: insert the first customer
-- created: 2026-04-01T07:00:00Z

-- migrate:upgrade
INSERT INTO customer VALUES (1, '${x.name} ${migrate.tag}');

-- migrate:downgrade
DELETE FROM customer WHERE name = '${x.name} ${migrate.tag}';
