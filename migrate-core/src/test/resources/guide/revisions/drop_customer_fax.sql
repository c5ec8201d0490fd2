-- revision: e17a90c3b2d8
-- down-revision: c5d07e1b6a92
-- message: Forget fax numbers
-- irreversible: the numbers are deleted

-- migrate:upgrade
DELETE FROM customer WHERE name LIKE 'fax:%';
