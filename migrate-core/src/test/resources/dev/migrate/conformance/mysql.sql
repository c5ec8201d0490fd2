-- What MySQL's catalog says of columns and checks, in the words of MariaDB's, so that the
-- snapshots that were taken there can be compared with.

-- @section columns
SELECT IF(c.table_schema = DATABASE(), NULL, REPLACE(c.table_schema, DATABASE(), '{db}')) AS `schema`,
       c.table_name AS `table`,
       c.column_name AS `name`,
       CASE c.column_type
         WHEN 'tinyint' THEN 'tinyint(4)' WHEN 'tinyint unsigned' THEN 'tinyint(3) unsigned'
         WHEN 'smallint' THEN 'smallint(6)' WHEN 'smallint unsigned' THEN 'smallint(5) unsigned'
         WHEN 'mediumint' THEN 'mediumint(9)' WHEN 'mediumint unsigned' THEN 'mediumint(8) unsigned'
         WHEN 'int' THEN 'int(11)' WHEN 'int unsigned' THEN 'int(10) unsigned'
         WHEN 'bigint' THEN 'bigint(20)' WHEN 'bigint unsigned' THEN 'bigint(20) unsigned'
         WHEN 'year' THEN 'year(4)'
         ELSE c.column_type END AS `type`,
       LOWER(c.is_nullable) AS `nullable`,
       CASE WHEN c.generation_expression <> '' THEN NULL
         WHEN c.column_default IS NULL THEN IF(c.is_nullable = 'YES', 'NULL', NULL)
         WHEN c.column_default = 'CURRENT_TIMESTAMP' THEN 'current_timestamp()'
         WHEN c.extra LIKE '%DEFAULT_GENERATED%'
           THEN REGEXP_REPLACE(REPLACE(REPLACE(LOWER(c.column_default), '\\\'', ''''), '_utf8mb4', ''), '^[(](.*)[)]$', '$1')
         WHEN c.data_type REGEXP 'int|decimal|float|double|bit' THEN c.column_default
         ELSE CONCAT('''', REPLACE(c.column_default, '''', ''''''), '''') END AS `default`,
       NULLIF(REPLACE(TRIM(REPLACE(LOWER(c.extra), 'default_generated', '')), 'current_timestamp', 'current_timestamp()'), '')
         AS `extra`,
       NULLIF(REPLACE(REGEXP_REPLACE(c.generation_expression, '^[(](.*)[)]$', '$1'), 'lower(', 'lcase('), '') AS `generated`,
       NULLIF(c.collation_name, t.table_collation) AS `collation`,
       NULLIF(c.column_comment, '') AS `comment`
FROM information_schema.columns c
JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
WHERE t.table_type = 'BASE TABLE'
  AND (c.table_schema = DATABASE()
       OR LEFT(c.table_schema, CHAR_LENGTH(DATABASE()) + 2) = CONCAT(DATABASE(), '__'))
ORDER BY CAST(c.table_schema AS BINARY), CAST(c.table_name AS BINARY), c.ordinal_position;

-- @section foreignKeys
SELECT IF(r.constraint_schema = DATABASE(), NULL, REPLACE(r.constraint_schema, DATABASE(), '{db}')) AS `schema`,
       r.table_name AS `table`,
       r.constraint_name AS `name`,
       GROUP_CONCAT(k.column_name ORDER BY k.ordinal_position SEPARATOR ', ') AS `columns`,
       IF(r.unique_constraint_schema = DATABASE(), NULL,
          REPLACE(r.unique_constraint_schema, DATABASE(), '{db}')) AS `referredSchema`,
       r.referenced_table_name AS `referredTable`,
       GROUP_CONCAT(k.referenced_column_name ORDER BY k.ordinal_position SEPARATOR ', ') AS `referredColumns`,
       -- What is not said is NO ACTION here, and RESTRICT there.
       NULLIF(LOWER(r.update_rule), 'no action') AS `onUpdate`,
       NULLIF(LOWER(r.delete_rule), 'no action') AS `onDelete`
FROM information_schema.referential_constraints r
JOIN information_schema.key_column_usage k
  ON k.constraint_schema = r.constraint_schema AND k.table_name = r.table_name AND k.constraint_name = r.constraint_name
WHERE r.constraint_schema = DATABASE()
   OR LEFT(r.constraint_schema, CHAR_LENGTH(DATABASE()) + 2) = CONCAT(DATABASE(), '__')
GROUP BY r.constraint_schema, r.table_name, r.constraint_name, r.unique_constraint_schema, r.referenced_table_name,
         r.update_rule, r.delete_rule
ORDER BY CAST(r.constraint_schema AS BINARY), CAST(r.table_name AS BINARY), CAST(r.constraint_name AS BINARY);

-- @section checks
SELECT IF(k.constraint_schema = DATABASE(), NULL, REPLACE(k.constraint_schema, DATABASE(), '{db}')) AS `schema`,
       t.table_name AS `table`,
       k.constraint_name AS `name`,
       REGEXP_REPLACE(REPLACE(REPLACE(k.check_clause, '\\\'', ''''), '_utf8mb4', ''), '^[(](.*)[)]$', '$1') AS `definition`
FROM information_schema.check_constraints k
JOIN information_schema.table_constraints t
  ON t.constraint_schema = k.constraint_schema AND t.constraint_name = k.constraint_name
WHERE k.constraint_schema = DATABASE()
   OR LEFT(k.constraint_schema, CHAR_LENGTH(DATABASE()) + 2) = CONCAT(DATABASE(), '__')
ORDER BY CAST(k.constraint_schema AS BINARY), CAST(t.table_name AS BINARY),
         CAST(k.constraint_name AS BINARY);
