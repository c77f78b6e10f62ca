#!/usr/bin/env bash
# Gives the host's role its password when the database is made; the value is never an argument, which others could see.
set -euo pipefail
psql -X -q -v ON_ERROR_STOP=1 -d postgres <<SQL
set password_encryption = 'scram-sha-256';
alter role asielgrains password '$(cat /run/secrets/asielgrains.password)';
SQL
