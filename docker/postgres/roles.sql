-- The roles and the database, once, on a new cluster. Passwords come from files and are not written to any log.
\set ON_ERROR_STOP on
\set password `cat /run/secrets/db-password`
\set metrics_password `cat /run/secrets/db-metrics-password`

CREATE ROLE minitwit LOGIN PASSWORD :'password';
-- Reads statistics, no tables.
CREATE ROLE metrics LOGIN PASSWORD :'metrics_password' IN ROLE pg_monitor CONNECTION LIMIT 5;

-- Sorted by bytes, so that no update of a language library can break an index.
CREATE DATABASE minitwit OWNER minitwit TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C';
REVOKE ALL ON DATABASE minitwit FROM PUBLIC;
GRANT CONNECT ON DATABASE minitwit TO metrics;
REVOKE ALL ON DATABASE postgres FROM PUBLIC;
GRANT CONNECT ON DATABASE postgres TO metrics;
