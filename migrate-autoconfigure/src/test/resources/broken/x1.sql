-- revision: x1
-- down-revision: nowhere
-- migrate:upgrade
SELECT 1;
-- migrate:downgrade
SELECT 1;
