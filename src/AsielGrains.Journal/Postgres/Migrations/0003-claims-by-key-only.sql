-- Only an erasure asks for claims by owner, and it can scan the table; every registration paid for the index with a
-- random page, and with its image in the log.
drop index claim_owner;
