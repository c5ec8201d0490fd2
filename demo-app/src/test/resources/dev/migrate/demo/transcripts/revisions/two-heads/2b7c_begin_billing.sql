-- revision: 2b7c
-- down-revision: 1f0a
-- branch-labels: billing
-- message: begin billing
-- created: 2026-03-09T14:02:00Z

-- migrate:upgrade
CREATE TABLE invoice (
	id bigint PRIMARY KEY,
	customer_id bigint NOT NULL REFERENCES customer
);

-- migrate:downgrade
DROP TABLE invoice;
