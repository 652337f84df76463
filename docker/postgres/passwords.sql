-- Sets the roles' passwords from the secrets; no log contains them.
\set ON_ERROR_STOP on
\set password `cat /run/secrets/db-password`
\set owner_password `cat /run/secrets/db-owner-password`
\set metrics_password `cat /run/secrets/db-metrics-password`

ALTER ROLE minitwit PASSWORD :'password';
ALTER ROLE minitwit_owner PASSWORD :'owner_password';
ALTER ROLE metrics PASSWORD :'metrics_password';
