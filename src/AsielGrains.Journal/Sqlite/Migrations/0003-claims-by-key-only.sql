-- Only an erasure asks for claims by owner, and it can scan the table; every registration paid for the index with a
-- random page more.
drop index claim_owner;
